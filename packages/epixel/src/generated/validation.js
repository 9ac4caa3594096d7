// Generated from specs/epixel/openapi.yaml by `pnpm generate`. Do not edit.

import {
  additionalPropertiesRule,
  constRule,
  discriminatorRule,
  email,
  enumRule,
  fault,
  formatRule,
  join,
  maximumRule,
  maxLengthRule,
  maxPropertiesRule,
  minimumRule,
  minLengthRule,
  patternRule,
  required,
  standard,
  typed,
  typeRule,
  ucs2length,
  uri,
} from '@rollcall/runtime/internal/validation';

const value0 = ['customer', 'member'];
const pattern0 = /*@__PURE__*/ new RegExp('^[._]?[A-Za-z0-9]+([._][A-Za-z0-9]+)*[._]?$', 'u');
const pattern1 = /*@__PURE__*/ new RegExp('^[^\u0000-@\\[-`{-©«-´¶-¹»-¿×÷´-⁰⁴-⁾₀-₎₠-⃁ↅ-⯿⸀-⸮⸰-〄〇-〩〰〽-〿㈀-㏿䷀-䷿︐-︙︰-﹫！-＠［-｀｛-･￠-￮]+$', 'u');
const value1 = ['0', '1'];
const value2 = ['HOLDING_TANK', 'LEFT', 'RIGHT'];
const value3 = ['string', 'null'];

function validate_SignUpRequest(data, instancePath = '') {
  let vErrors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const tag0 = data.user_type;
    if (typeof tag0 == 'string') {
      if (tag0 === 'customer') {
        vErrors = join(vErrors, validate_SignUpCustomer(data, instancePath));
      } else if (tag0 === 'member') {
        vErrors = join(vErrors, validate_SignUpMember(data, instancePath));
      } else {
        vErrors = fault(vErrors, discriminatorRule, {tag: 'user_type', allowedValues: value0}, instancePath);
      }
    } else {
      vErrors = fault(vErrors, discriminatorRule, {tag: 'user_type', allowedValues: value0}, instancePath);
    }
  } else {
    vErrors = fault(vErrors, typeRule, {type: 'object'}, instancePath);
  }
  return vErrors;
}


function validate_SignUpCustomer(data, instancePath = '') {
  let vErrors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    vErrors = required(vErrors, data.country_code, 'country_code', instancePath);
    vErrors = required(vErrors, data.first_name, 'first_name', instancePath);
    vErrors = required(vErrors, data.last_name, 'last_name', instancePath);
    vErrors = required(vErrors, data.username, 'username', instancePath);
    vErrors = required(vErrors, data.password, 'password', instancePath);
    vErrors = required(vErrors, data.agree_terms, 'agree_terms', instancePath);
    vErrors = required(vErrors, data.user_type, 'user_type', instancePath);
    vErrors = required(vErrors, data.email, 'email', instancePath);
    vErrors = required(vErrors, data.phone_number, 'phone_number', instancePath);
    vErrors = typed(vErrors, data.country_code, 'string', instancePath, '/country_code');
    if (data.first_name !== undefined) {
      vErrors = join(vErrors, validate_PersonName(data.first_name, instancePath+'/first_name'));
    }
    if (data.last_name !== undefined) {
      vErrors = join(vErrors, validate_PersonName(data.last_name, instancePath+'/last_name'));
    }
    if (data.username !== undefined) {
      vErrors = join(vErrors, validate_Username(data.username, instancePath+'/username'));
    }
    if (data.password !== undefined) {
      if (!(typeof data.password === 'string')) {
        vErrors = fault(vErrors, typeRule, {type: 'string'}, instancePath+'/password');
      }
    }
    if (data.agree_terms !== undefined) {
      vErrors = join(vErrors, validate_Flag(data.agree_terms, instancePath+'/agree_terms'));
    }
    if (data.user_type !== undefined) {
      let data6 = data.user_type;
      if (typeof data6 !== 'string') {
        vErrors = fault(vErrors, typeRule, {type: 'string'}, instancePath+'/user_type');
      }
      if ('customer' !== data6) {
        vErrors = fault(vErrors, constRule, {allowedValue: 'customer'}, instancePath+'/user_type');
      }
    }
    if (data.email !== undefined) {
      vErrors = join(vErrors, validate_EmailAddress(data.email, instancePath+'/email'));
    }
    vErrors = typed(vErrors, data.phone_number, 'string', instancePath, '/phone_number');
    if (data.place_genealogy !== undefined) {
      vErrors = join(vErrors, validate_Flag(data.place_genealogy, instancePath+'/place_genealogy'));
    }
    if (data.position !== undefined) {
      vErrors = join(vErrors, validate_Position(data.position, instancePath+'/position'));
    }
    vErrors = typed(vErrors, data.sponsor, 'string', instancePath, '/sponsor');
    if (data.subdomain !== undefined) {
      vErrors = join(vErrors, validate_Subdomain(data.subdomain, instancePath+'/subdomain'));
    }
  } else {
    vErrors = fault(vErrors, typeRule, {type: 'object'}, instancePath);
  }
  return vErrors;
}


function validate_SignUpMember(data, instancePath = '') {
  let vErrors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    vErrors = required(vErrors, data.country_code, 'country_code', instancePath);
    vErrors = required(vErrors, data.first_name, 'first_name', instancePath);
    vErrors = required(vErrors, data.last_name, 'last_name', instancePath);
    vErrors = required(vErrors, data.username, 'username', instancePath);
    vErrors = required(vErrors, data.password, 'password', instancePath);
    vErrors = required(vErrors, data.agree_terms, 'agree_terms', instancePath);
    vErrors = required(vErrors, data.user_type, 'user_type', instancePath);
    vErrors = required(vErrors, data.email, 'email', instancePath);
    vErrors = required(vErrors, data.phone_number, 'phone_number', instancePath);
    vErrors = required(vErrors, data.sponsor, 'sponsor', instancePath);
    vErrors = required(vErrors, data.subdomain, 'subdomain', instancePath);
    vErrors = typed(vErrors, data.country_code, 'string', instancePath, '/country_code');
    if (data.first_name !== undefined) {
      vErrors = join(vErrors, validate_PersonName(data.first_name, instancePath+'/first_name'));
    }
    if (data.last_name !== undefined) {
      vErrors = join(vErrors, validate_PersonName(data.last_name, instancePath+'/last_name'));
    }
    if (data.username !== undefined) {
      vErrors = join(vErrors, validate_Username(data.username, instancePath+'/username'));
    }
    if (data.password !== undefined) {
      if (!(typeof data.password === 'string')) {
        vErrors = fault(vErrors, typeRule, {type: 'string'}, instancePath+'/password');
      }
    }
    if (data.agree_terms !== undefined) {
      vErrors = join(vErrors, validate_Flag(data.agree_terms, instancePath+'/agree_terms'));
    }
    if (data.user_type !== undefined) {
      let data6 = data.user_type;
      if (typeof data6 !== 'string') {
        vErrors = fault(vErrors, typeRule, {type: 'string'}, instancePath+'/user_type');
      }
      if ('member' !== data6) {
        vErrors = fault(vErrors, constRule, {allowedValue: 'member'}, instancePath+'/user_type');
      }
    }
    if (data.email !== undefined) {
      vErrors = join(vErrors, validate_EmailAddress(data.email, instancePath+'/email'));
    }
    vErrors = typed(vErrors, data.phone_number, 'string', instancePath, '/phone_number');
    if (data.place_genealogy !== undefined) {
      vErrors = join(vErrors, validate_Flag(data.place_genealogy, instancePath+'/place_genealogy'));
    }
    if (data.position !== undefined) {
      vErrors = join(vErrors, validate_Position(data.position, instancePath+'/position'));
    }
    vErrors = typed(vErrors, data.sponsor, 'string', instancePath, '/sponsor');
    if (data.subdomain !== undefined) {
      vErrors = join(vErrors, validate_Subdomain(data.subdomain, instancePath+'/subdomain'));
    }
  } else {
    vErrors = fault(vErrors, typeRule, {type: 'object'}, instancePath);
  }
  return vErrors;
}


function validate_SignUpWithPackageRequest(data, instancePath = '') {
  let vErrors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    vErrors = required(vErrors, data.country_code, 'country_code', instancePath);
    vErrors = required(vErrors, data.sponsor, 'sponsor', instancePath);
    vErrors = required(vErrors, data.first_name, 'first_name', instancePath);
    vErrors = required(vErrors, data.last_name, 'last_name', instancePath);
    vErrors = required(vErrors, data.username, 'username', instancePath);
    vErrors = required(vErrors, data.password, 'password', instancePath);
    vErrors = required(vErrors, data.confirm_password, 'confirm_password', instancePath);
    vErrors = required(vErrors, data.agree_terms, 'agree_terms', instancePath);
    vErrors = required(vErrors, data.user_type, 'user_type', instancePath);
    vErrors = required(vErrors, data.email, 'email', instancePath);
    vErrors = required(vErrors, data.phone_number, 'phone_number', instancePath);
    vErrors = required(vErrors, data.product_id, 'product_id', instancePath);
    vErrors = required(vErrors, data.address_first_name, 'address_first_name', instancePath);
    vErrors = required(vErrors, data.address_last_name, 'address_last_name', instancePath);
    vErrors = required(vErrors, data.address_mail_id, 'address_mail_id', instancePath);
    vErrors = required(vErrors, data.address_phone_number, 'address_phone_number', instancePath);
    vErrors = required(vErrors, data.address_name_line, 'address_name_line', instancePath);
    vErrors = required(vErrors, data.address_premise, 'address_premise', instancePath);
    vErrors = required(vErrors, data.address_locality, 'address_locality', instancePath);
    vErrors = required(vErrors, data.address_postal_code, 'address_postal_code', instancePath);
    vErrors = required(vErrors, data.address_country_code, 'address_country_code', instancePath);
    vErrors = required(vErrors, data.address_state_code, 'address_state_code', instancePath);
    vErrors = required(vErrors, data.subdomain, 'subdomain', instancePath);
    vErrors = typed(vErrors, data.country_code, 'string', instancePath, '/country_code');
    vErrors = typed(vErrors, data.sponsor, 'string', instancePath, '/sponsor');
    if (data.first_name !== undefined) {
      vErrors = join(vErrors, validate_PersonName(data.first_name, instancePath+'/first_name'));
    }
    if (data.last_name !== undefined) {
      vErrors = join(vErrors, validate_PersonName(data.last_name, instancePath+'/last_name'));
    }
    if (data.username !== undefined) {
      vErrors = join(vErrors, validate_Username(data.username, instancePath+'/username'));
    }
    if (data.password !== undefined) {
      if (!(typeof data.password === 'string')) {
        vErrors = fault(vErrors, typeRule, {type: 'string'}, instancePath+'/password');
      }
    }
    if (data.confirm_password !== undefined) {
      if (!(typeof data.confirm_password === 'string')) {
        vErrors = fault(vErrors, typeRule, {type: 'string'}, instancePath+'/confirm_password');
      }
    }
    if (data.agree_terms !== undefined) {
      vErrors = join(vErrors, validate_Flag(data.agree_terms, instancePath+'/agree_terms'));
    }
    if (data.user_type !== undefined) {
      let data8 = data.user_type;
      if (typeof data8 !== 'string') {
        vErrors = fault(vErrors, typeRule, {type: 'string'}, instancePath+'/user_type');
      }
      if (!((data8 === 'customer') || (data8 === 'member'))) {
        vErrors = fault(vErrors, enumRule, {allowedValues: value0}, instancePath+'/user_type');
      }
    }
    if (data.email !== undefined) {
      vErrors = join(vErrors, validate_EmailAddress(data.email, instancePath+'/email'));
    }
    vErrors = typed(vErrors, data.phone_number, 'string', instancePath, '/phone_number');
    if (data.place_genealogy !== undefined) {
      vErrors = join(vErrors, validate_Flag(data.place_genealogy, instancePath+'/place_genealogy'));
    }
    vErrors = typed(vErrors, data.product_id, 'string', instancePath, '/product_id');
    vErrors = typed(vErrors, data.address_first_name, 'string', instancePath, '/address_first_name');
    vErrors = typed(vErrors, data.address_last_name, 'string', instancePath, '/address_last_name');
    if (data.address_mail_id !== undefined) {
      let data15 = data.address_mail_id;
      if (typeof data15 === 'string') {
        if (!(email(data15))) {
          vErrors = fault(vErrors, formatRule, {format: 'email'}, instancePath+'/address_mail_id');
        }
      } else {
        vErrors = fault(vErrors, typeRule, {type: 'string'}, instancePath+'/address_mail_id');
      }
    }
    vErrors = typed(vErrors, data.address_phone_number, 'string', instancePath, '/address_phone_number');
    vErrors = typed(vErrors, data.address_name_line, 'string', instancePath, '/address_name_line');
    vErrors = typed(vErrors, data.address_premise, 'string', instancePath, '/address_premise');
    vErrors = typed(vErrors, data.address_locality, 'string', instancePath, '/address_locality');
    vErrors = typed(vErrors, data.address_postal_code, 'string', instancePath, '/address_postal_code');
    vErrors = typed(vErrors, data.address_country_code, 'string', instancePath, '/address_country_code');
    vErrors = typed(vErrors, data.address_state_code, 'string', instancePath, '/address_state_code');
    if (data.subdomain !== undefined) {
      vErrors = join(vErrors, validate_Subdomain(data.subdomain, instancePath+'/subdomain'));
    }
    if (data.position !== undefined) {
      vErrors = join(vErrors, validate_Position(data.position, instancePath+'/position'));
    }
  } else {
    vErrors = fault(vErrors, typeRule, {type: 'object'}, instancePath);
  }
  return vErrors;
}


function validate_ValidateSponsorRequest(data, instancePath = '') {
  let vErrors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    vErrors = required(vErrors, data.sponsor, 'sponsor', instancePath);
    vErrors = typed(vErrors, data.sponsor, 'string', instancePath, '/sponsor');
  } else {
    vErrors = fault(vErrors, typeRule, {type: 'object'}, instancePath);
  }
  return vErrors;
}


function validate_Username(data, instancePath = '') {
  let vErrors = null;
  if (typeof data === 'string') {
    if (ucs2length(data) > 250) {
      vErrors = fault(vErrors, maxLengthRule, {limit: 250}, instancePath);
    }
    if (ucs2length(data) < 5) {
      vErrors = fault(vErrors, minLengthRule, {limit: 5}, instancePath);
    }
    if (!pattern0.test(data)) {
      vErrors = fault(vErrors, patternRule, {pattern: '^[._]?[A-Za-z0-9]+([._][A-Za-z0-9]+)*[._]?$', explanation: 'must hold only letters from A to Z, digits, underscores and dots, and no underscore or dot next to another'}, instancePath);
    }
  } else {
    vErrors = fault(vErrors, typeRule, {type: 'string'}, instancePath);
  }
  return vErrors;
}


function validate_PersonName(data, instancePath = '') {
  let vErrors = null;
  if (typeof data === 'string') {
    if (!pattern1.test(data)) {
      vErrors = fault(vErrors, patternRule, {pattern: '^[^\u0000-@\\[-`{-©«-´¶-¹»-¿×÷´-⁰⁴-⁾₀-₎₠-⃁ↅ-⯿⸀-⸮⸰-〄〇-〩〰〽-〿㈀-㏿䷀-䷿︐-︙︰-﹫！-＠［-｀｛-･￠-￮]+$', explanation: 'must consist of letters, without spaces, digits or punctuation'}, instancePath);
    }
  } else {
    vErrors = fault(vErrors, typeRule, {type: 'string'}, instancePath);
  }
  return vErrors;
}


function validate_EmailAddress(data, instancePath = '') {
  let vErrors = null;
  if (typeof data === 'string') {
    if (!(email(data))) {
      vErrors = fault(vErrors, formatRule, {format: 'email'}, instancePath);
    }
  } else {
    vErrors = fault(vErrors, typeRule, {type: 'string'}, instancePath);
  }
  return vErrors;
}


function validate_Subdomain(data, instancePath = '') {
  let vErrors = null;
  if (typeof data === 'string') {
    if (ucs2length(data) > 15) {
      vErrors = fault(vErrors, maxLengthRule, {limit: 15}, instancePath);
    }
    if (ucs2length(data) < 3) {
      vErrors = fault(vErrors, minLengthRule, {limit: 3}, instancePath);
    }
  } else {
    vErrors = fault(vErrors, typeRule, {type: 'string'}, instancePath);
  }
  return vErrors;
}


function validate_Flag(data, instancePath = '') {
  let vErrors = null;
  if (typeof data !== 'string') {
    vErrors = fault(vErrors, typeRule, {type: 'string'}, instancePath);
  }
  if (!((data === '0') || (data === '1'))) {
    vErrors = fault(vErrors, enumRule, {allowedValues: value1}, instancePath);
  }
  return vErrors;
}


function validate_Position(data, instancePath = '') {
  let vErrors = null;
  if (typeof data !== 'string') {
    vErrors = fault(vErrors, typeRule, {type: 'string'}, instancePath);
  }
  if (!(((data === 'HOLDING_TANK') || (data === 'LEFT')) || (data === 'RIGHT'))) {
    vErrors = fault(vErrors, enumRule, {allowedValues: value2}, instancePath);
  }
  return vErrors;
}


function validate_SignedUp(data, instancePath = '') {
  let vErrors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    vErrors = required(vErrors, data.status_code, 'status_code', instancePath);
    vErrors = required(vErrors, data.errors, 'errors', instancePath);
    vErrors = required(vErrors, data.data, 'data', instancePath);
    if (data.status_code !== undefined) {
      let data0 = data.status_code;
      if (!(((typeof data0 == 'number') && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))) {
        vErrors = fault(vErrors, typeRule, {type: 'integer'}, instancePath+'/status_code');
      }
      if (200 !== data0) {
        vErrors = fault(vErrors, constRule, {allowedValue: 200}, instancePath+'/status_code');
      }
    }
    if (data.errors !== undefined) {
      vErrors = join(vErrors, validate_Empty(data.errors, instancePath+'/errors'));
    }
    if (data.data !== undefined) {
      vErrors = join(vErrors, validate_NewUser(data.data, instancePath+'/data'));
    }
  } else {
    vErrors = fault(vErrors, typeRule, {type: 'object'}, instancePath);
  }
  return vErrors;
}


function validate_NewUser(data, instancePath = '') {
  let vErrors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    vErrors = required(vErrors, data.uid, 'uid', instancePath);
    vErrors = typed(vErrors, data.uid, 'string', instancePath, '/uid');
  } else {
    vErrors = fault(vErrors, typeRule, {type: 'object'}, instancePath);
  }
  return vErrors;
}


function validate_SponsorList(data, instancePath = '') {
  let vErrors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    vErrors = required(vErrors, data.status_code, 'status_code', instancePath);
    vErrors = required(vErrors, data.errors, 'errors', instancePath);
    vErrors = required(vErrors, data.data, 'data', instancePath);
    if (data.status_code !== undefined) {
      let data0 = data.status_code;
      if (!(((typeof data0 == 'number') && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))) {
        vErrors = fault(vErrors, typeRule, {type: 'integer'}, instancePath+'/status_code');
      }
      if (200 !== data0) {
        vErrors = fault(vErrors, constRule, {allowedValue: 200}, instancePath+'/status_code');
      }
    }
    if (data.errors !== undefined) {
      vErrors = join(vErrors, validate_Empty(data.errors, instancePath+'/errors'));
    }
    if (data.data !== undefined) {
      vErrors = join(vErrors, validate_SponsorPage(data.data, instancePath+'/data'));
    }
  } else {
    vErrors = fault(vErrors, typeRule, {type: 'object'}, instancePath);
  }
  return vErrors;
}


function validate_SponsorPage(data, instancePath = '') {
  let vErrors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    vErrors = required(vErrors, data.results, 'results', instancePath);
    vErrors = required(vErrors, data.count, 'count', instancePath);
    vErrors = required(vErrors, data.previous, 'previous', instancePath);
    vErrors = required(vErrors, data.next, 'next', instancePath);
    if (data.results !== undefined) {
      let data0 = data.results;
      if (Array.isArray(data0)) {
        const len0 = data0.length;
        for (let i0=0; i0<len0; i0++) {
          vErrors = join(vErrors, validate_Sponsor(data0[i0], instancePath+'/results/' + i0));
        }
      } else {
        vErrors = fault(vErrors, typeRule, {type: 'array'}, instancePath+'/results');
      }
    }
    if (data.count !== undefined) {
      let data2 = data.count;
      if (!(((typeof data2 == 'number') && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))) {
        vErrors = fault(vErrors, typeRule, {type: 'integer'}, instancePath+'/count');
      }
      if ((typeof data2 == 'number') && (isFinite(data2))) {
        if (data2 > 9007199254740991 || isNaN(data2)) {
          vErrors = fault(vErrors, maximumRule, {comparison: '<=', limit: 9007199254740991}, instancePath+'/count');
        }
        if (data2 < 0 || isNaN(data2)) {
          vErrors = fault(vErrors, minimumRule, {comparison: '>=', limit: 0}, instancePath+'/count');
        }
      }
    }
    if (data.previous !== undefined) {
      let data3 = data.previous;
      if ((typeof data3 !== 'string') && (data3 !== null)) {
        vErrors = fault(vErrors, typeRule, {type: value3}, instancePath+'/previous');
      }
      if (typeof data3 === 'string') {
        if (!(uri(data3))) {
          vErrors = fault(vErrors, formatRule, {format: 'uri'}, instancePath+'/previous');
        }
      }
    }
    if (data.next !== undefined) {
      let data4 = data.next;
      if ((typeof data4 !== 'string') && (data4 !== null)) {
        vErrors = fault(vErrors, typeRule, {type: value3}, instancePath+'/next');
      }
      if (typeof data4 === 'string') {
        if (!(uri(data4))) {
          vErrors = fault(vErrors, formatRule, {format: 'uri'}, instancePath+'/next');
        }
      }
    }
  } else {
    vErrors = fault(vErrors, typeRule, {type: 'object'}, instancePath);
  }
  return vErrors;
}


function validate_Sponsor(data, instancePath = '') {
  let vErrors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    vErrors = required(vErrors, data.username, 'username', instancePath);
    vErrors = required(vErrors, data.first_name, 'first_name', instancePath);
    vErrors = required(vErrors, data.last_name, 'last_name', instancePath);
    vErrors = typed(vErrors, data.username, 'string', instancePath, '/username');
    vErrors = typed(vErrors, data.first_name, 'string', instancePath, '/first_name');
    vErrors = typed(vErrors, data.last_name, 'string', instancePath, '/last_name');
  } else {
    vErrors = fault(vErrors, typeRule, {type: 'object'}, instancePath);
  }
  return vErrors;
}


function validate_SponsorAccepted(data, instancePath = '') {
  let vErrors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    vErrors = required(vErrors, data.status_code, 'status_code', instancePath);
    vErrors = required(vErrors, data.errors, 'errors', instancePath);
    vErrors = required(vErrors, data.data, 'data', instancePath);
    if (data.status_code !== undefined) {
      let data0 = data.status_code;
      if (!(((typeof data0 == 'number') && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))) {
        vErrors = fault(vErrors, typeRule, {type: 'integer'}, instancePath+'/status_code');
      }
      if (200 !== data0) {
        vErrors = fault(vErrors, constRule, {allowedValue: 200}, instancePath+'/status_code');
      }
    }
    if (data.errors !== undefined) {
      vErrors = join(vErrors, validate_Empty(data.errors, instancePath+'/errors'));
    }
    if (data.data !== undefined) {
      vErrors = join(vErrors, validate_Empty(data.data, instancePath+'/data'));
    }
  } else {
    vErrors = fault(vErrors, typeRule, {type: 'object'}, instancePath);
  }
  return vErrors;
}


function validate_ValidationFailure(data, instancePath = '') {
  let vErrors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    vErrors = required(vErrors, data.status_code, 'status_code', instancePath);
    vErrors = required(vErrors, data.errors, 'errors', instancePath);
    vErrors = required(vErrors, data.data, 'data', instancePath);
    if (data.status_code !== undefined) {
      let data0 = data.status_code;
      if (!(((typeof data0 == 'number') && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))) {
        vErrors = fault(vErrors, typeRule, {type: 'integer'}, instancePath+'/status_code');
      }
      if (400 !== data0) {
        vErrors = fault(vErrors, constRule, {allowedValue: 400}, instancePath+'/status_code');
      }
    }
    if (data.errors !== undefined) {
      vErrors = join(vErrors, validate_FieldErrors(data.errors, instancePath+'/errors'));
    }
    if (data.data !== undefined) {
      vErrors = join(vErrors, validate_Empty(data.data, instancePath+'/data'));
    }
  } else {
    vErrors = fault(vErrors, typeRule, {type: 'object'}, instancePath);
  }
  return vErrors;
}


function validate_AuthenticationFailure(data, instancePath = '') {
  let vErrors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    vErrors = required(vErrors, data.status_code, 'status_code', instancePath);
    vErrors = required(vErrors, data.errors, 'errors', instancePath);
    vErrors = required(vErrors, data.data, 'data', instancePath);
    if (data.status_code !== undefined) {
      let data0 = data.status_code;
      if (!(((typeof data0 == 'number') && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))) {
        vErrors = fault(vErrors, typeRule, {type: 'integer'}, instancePath+'/status_code');
      }
      if (401 !== data0) {
        vErrors = fault(vErrors, constRule, {allowedValue: 401}, instancePath+'/status_code');
      }
    }
    if (data.errors !== undefined) {
      vErrors = join(vErrors, validate_FieldErrors(data.errors, instancePath+'/errors'));
    }
    if (data.data !== undefined) {
      vErrors = join(vErrors, validate_Empty(data.data, instancePath+'/data'));
    }
  } else {
    vErrors = fault(vErrors, typeRule, {type: 'object'}, instancePath);
  }
  return vErrors;
}


function validate_ServerFailure(data, instancePath = '') {
  let vErrors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    vErrors = required(vErrors, data.status_code, 'status_code', instancePath);
    vErrors = required(vErrors, data.errors, 'errors', instancePath);
    vErrors = required(vErrors, data.data, 'data', instancePath);
    if (data.status_code !== undefined) {
      let data0 = data.status_code;
      if (!(((typeof data0 == 'number') && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))) {
        vErrors = fault(vErrors, typeRule, {type: 'integer'}, instancePath+'/status_code');
      }
      if (500 !== data0) {
        vErrors = fault(vErrors, constRule, {allowedValue: 500}, instancePath+'/status_code');
      }
    }
    if (data.errors !== undefined) {
      vErrors = join(vErrors, validate_FieldErrors(data.errors, instancePath+'/errors'));
    }
    if (data.data !== undefined) {
      vErrors = join(vErrors, validate_Empty(data.data, instancePath+'/data'));
    }
  } else {
    vErrors = fault(vErrors, typeRule, {type: 'object'}, instancePath);
  }
  return vErrors;
}


function validate_FieldErrors(data, instancePath = '') {
  let vErrors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key0 in data) {
      let data0 = data[key0];
      if (Array.isArray(data0)) {
        const len0 = data0.length;
        for (let i0=0; i0<len0; i0++) {
          if (typeof data0[i0] !== 'string') {
            vErrors = fault(vErrors, typeRule, {type: 'string'}, instancePath+'/' + key0.replace(/~/g, '~0').replace(/\//g, '~1')+'/' + i0);
          }
        }
      } else {
        vErrors = fault(vErrors, typeRule, {type: 'array'}, instancePath+'/' + key0.replace(/~/g, '~0').replace(/\//g, '~1'));
      }
    }
  } else {
    vErrors = fault(vErrors, typeRule, {type: 'object'}, instancePath);
  }
  return vErrors;
}


function validate_Empty(data, instancePath = '') {
  let vErrors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (Object.keys(data).length > 0) {
      vErrors = fault(vErrors, maxPropertiesRule, {limit: 0}, instancePath);
    }
    for (const key0 in data) {
      vErrors = fault(vErrors, additionalPropertiesRule, {additionalProperty: key0}, instancePath);
    }
  } else {
    vErrors = fault(vErrors, typeRule, {type: 'object'}, instancePath);
  }
  return vErrors;
}


const SignUpRequest = /*@__PURE__*/ standard(validate_SignUpRequest);
const SignUpCustomer = /*@__PURE__*/ standard(validate_SignUpCustomer);
const SignUpMember = /*@__PURE__*/ standard(validate_SignUpMember);
const SignUpWithPackageRequest = /*@__PURE__*/ standard(validate_SignUpWithPackageRequest);
const ValidateSponsorRequest = /*@__PURE__*/ standard(validate_ValidateSponsorRequest);
const Username = /*@__PURE__*/ standard(validate_Username);
const PersonName = /*@__PURE__*/ standard(validate_PersonName);
const EmailAddress = /*@__PURE__*/ standard(validate_EmailAddress);
const Subdomain = /*@__PURE__*/ standard(validate_Subdomain);
const Flag = /*@__PURE__*/ standard(validate_Flag);
const Position = /*@__PURE__*/ standard(validate_Position);
const SignedUp = /*@__PURE__*/ standard(validate_SignedUp);
const NewUser = /*@__PURE__*/ standard(validate_NewUser);
const SponsorList = /*@__PURE__*/ standard(validate_SponsorList);
const SponsorPage = /*@__PURE__*/ standard(validate_SponsorPage);
const Sponsor = /*@__PURE__*/ standard(validate_Sponsor);
const SponsorAccepted = /*@__PURE__*/ standard(validate_SponsorAccepted);
const ValidationFailure = /*@__PURE__*/ standard(validate_ValidationFailure);
const AuthenticationFailure = /*@__PURE__*/ standard(validate_AuthenticationFailure);
const ServerFailure = /*@__PURE__*/ standard(validate_ServerFailure);
const FieldErrors = /*@__PURE__*/ standard(validate_FieldErrors);
const Empty = /*@__PURE__*/ standard(validate_Empty);

export const signUpValidation = {
  responses: {
    '200': {
      body: {
        'application/json': SignedUp,
      },
    },
    '400': {
      body: {
        'application/json': ValidationFailure,
      },
    },
    '401': {
      body: {
        'application/json': AuthenticationFailure,
      },
    },
  },
  body: {
    'multipart/form-data': SignUpRequest,
  },
};

export const signUpWithPackageValidation = {
  responses: {
    '200': {
      body: {
        'application/json': SignedUp,
      },
    },
    '400': {
      body: {
        'application/json': ValidationFailure,
      },
    },
    '401': {
      body: {
        'application/json': AuthenticationFailure,
      },
    },
    '500': {
      body: {
        'application/json': ServerFailure,
      },
    },
  },
  body: {
    'multipart/form-data': SignUpWithPackageRequest,
  },
};

export const listSponsorsValidation = {
  responses: {
    '200': {
      body: {
        'application/json': SponsorList,
      },
    },
    '401': {
      body: {
        'application/json': AuthenticationFailure,
      },
    },
  },
};

export const validateSponsorValidation = {
  responses: {
    '200': {
      body: {
        'application/json': SponsorAccepted,
      },
    },
    '400': {
      body: {
        'application/json': ValidationFailure,
      },
    },
    '401': {
      body: {
        'application/json': AuthenticationFailure,
      },
    },
  },
  body: {
    'multipart/form-data': ValidateSponsorRequest,
  },
};

export const epixelValidation = {
  signUp: signUpValidation,
  signUpWithPackage: signUpWithPackageValidation,
  listSponsors: listSponsorsValidation,
  validateSponsor: validateSponsorValidation,
};

export {
  SignUpRequest,
  SignUpCustomer,
  SignUpMember,
  SignUpWithPackageRequest,
  ValidateSponsorRequest,
  Username,
  PersonName,
  EmailAddress,
  Subdomain,
  Flag,
  Position,
  SignedUp,
  NewUser,
  SponsorList,
  SponsorPage,
  Sponsor,
  SponsorAccepted,
  ValidationFailure,
  AuthenticationFailure,
  ServerFailure,
  FieldErrors,
  Empty,
};
