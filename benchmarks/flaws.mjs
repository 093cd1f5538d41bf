/** Ways in which a good post goes wrong: each changes it so that the ICB preset has something to say. */

export const flaws = [
  function namesTheIcbWithoutDisclaimer(post, { below }) {
    ownAccount(post);
    post.account.bio = 'Runner. Tea drinker.';
    post.text = `So proud of what Staffs and Stoke ICB did on day ${1 + below(30)}. ${post.text}`;
  },
  function saysNothingOfTheAccount(post) {
    ownAccount(post);
    delete post.account.type;
    delete post.account.bio;
    post.text = `I work at the ICB and this made my day. ${post.text}`;
  },
  function hasNoDescription(post) {
    delete post.media[0].alt;
  },
  function filmHasNoCaptions(post) {
    Object.assign(post.media[0], { kind: 'video', captions: false, seconds: 40 });
  },
  function nobodyAskedThePeople(post) {
    Object.assign(post.media[0], { people: ['public'], consent: { status: 'none' } });
  },
  function otherTeam(post) {
    post.author.team = 'finance';
  },
  function tooLong(post) {
    post.account.tier = 'standard';
    post.text = `The whole story in one post, because nobody reads threads any more. ${post.text}`;
  },
];

function ownAccount(post) {
  post.account = {
    handle: `@example_${post.id}`,
    name: 'A colleague',
    type: 'personal',
    tier: 'premium',
    bio: 'Views my own, not those of my employer',
  };
}
