/** What is an identifier by its form and check digit, each by itself: functions of a text, without context or settings. */
export { isBankAccountNumber, isSortCode } from './bankAccount.ts';
export { isChiNumber } from './chiNumber.ts';
export { isDrivingLicence } from './drivingLicence.ts';
export { isEmailAddress } from './emailAddress.ts';
export { isHealthAndCareNumber } from './healthAndCareNumber.ts';
export { isIban } from './iban.ts';
export { isIpAddress } from './ipAddress.ts';
export { isNationalInsuranceNumber } from './nationalInsuranceNumber.ts';
export { isNhsNumber, type NhsNumberRange, nhsNumberRange } from './nhsNumber.ts';
export { isPassportNumber } from './passportNumber.ts';
export { isPaymentCard } from './paymentCard.ts';
export { isPhoneNumber, type PhoneLine, type PhoneNumber, readPhoneNumber } from './phoneNumber.ts';
export { isPostcode, toPostcode } from './postcode.ts';
export { toTenDigits } from './tenDigits.ts';
export { isVehicleRegistration } from './vehicleRegistration.ts';
