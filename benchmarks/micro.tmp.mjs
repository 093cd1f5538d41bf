import { createCorpus } from './corpus.mjs';
import { loadStages } from './bundle.mjs';
const s = await loadStages();
const posts = createCorpus({count:4000});
const rows=s.createRows();
const clean=posts.map(p=>s.readPost(p).post);
function bench(name,f){ for(let k=0;k<5;k++) for (let i=0;i<4000;i++) f(i); const t=process.hrtime.bigint(); for(let k=0;k<20;k++) for (let i=0;i<4000;i++) f(i); console.log(name,(Number(process.hrtime.bigint()-t)/80000000).toFixed(2),'us'); }
let sink=0;
bench('charcode', i=>{const t=posts[i].text; let h=0; for(let j=0;j<t.length;j++) h=Math.imul(h^t.charCodeAt(j),16777619); sink+=h;});
bench('scanText text', i=>{ rows.tokens.count=0; rows.units.count=0; rows.sentences.count=0; rows.paragraphs.count=0; s.scanText(clean[i].text,0,rows); sink+=rows.tokens.count;});
bench('scanPost', i=>{ sink+=s.scanPost(clean[i],rows,[]).fields.length;});
bench('readPost', i=>{ sink+=s.readPost(posts[i]).faults.length;});
console.log(posts[0].text.length, posts[0].media[0].alt.length, rows.tokens.count, sink);
