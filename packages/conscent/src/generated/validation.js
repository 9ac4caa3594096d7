// Generated from specs/conscent/openapi.yaml by `pnpm generate`. Do not edit.

import {
  additionalPropertiesRule,
  anyOfRule,
  cut,
  dateTime,
  email,
  enumRule,
  fault,
  formatRule,
  join,
  minPropertiesRule,
  patternRule,
  required,
  requiredRule,
  size,
  standard,
  typed,
  typeRule,
} from '@rollcall/runtime/internal/validation';

const func0 = Object.prototype.hasOwnProperty;
const value0 = { firstName: 0, lastName: 0, email: 0, phone: 0, countryCode: 0, isEmailVerified: 0, isPhoneVerified: 0, gender: 0, dateOfBirth: 0, enableOffers: 0, enableNotifications: 0, shippingAddress: 0, billingAddress: 0 };
const pattern0 = /*@__PURE__*/ new RegExp('[0-9]', 'u');
const value1 = ['MALE', 'FEMALE', 'OTHERS'];

function validate_RegisterUserRequest(data, instancePath = '') {
  let vErrors = null;
  vErrors = join(vErrors, validate_Contact(data, instancePath));
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    vErrors = required(vErrors, data.firstName, 'firstName', instancePath);
    vErrors = typed(vErrors, data.firstName, 'string', instancePath, '/firstName');
    vErrors = typed(vErrors, data.lastName, 'string', instancePath, '/lastName');
    if (data.email !== undefined) {
      vErrors = join(vErrors, validate_EmailAddress(data.email, instancePath+'/email'));
    }
    if (data.phone !== undefined) {
      vErrors = join(vErrors, validate_PhoneNumber(data.phone, instancePath+'/phone'));
    }
    vErrors = typed(vErrors, data.countryCode, 'string', instancePath, '/countryCode');
    vErrors = typed(vErrors, data.isEmailVerified, 'boolean', instancePath, '/isEmailVerified');
    vErrors = typed(vErrors, data.isPhoneVerified, 'boolean', instancePath, '/isPhoneVerified');
    if (data.gender !== undefined) {
      vErrors = join(vErrors, validate_Gender(data.gender, instancePath+'/gender'));
    }
    if (data.dateOfBirth !== undefined) {
      vErrors = join(vErrors, validate_DateOfBirth(data.dateOfBirth, instancePath+'/dateOfBirth'));
    }
    vErrors = typed(vErrors, data.enableOffers, 'boolean', instancePath, '/enableOffers');
    vErrors = typed(vErrors, data.enableNotifications, 'boolean', instancePath, '/enableNotifications');
    if (data.shippingAddress !== undefined) {
      let data11 = data.shippingAddress;
      if (Array.isArray(data11)) {
        const len0 = data11.length;
        for (let i0=0; i0<len0; i0++) {
          vErrors = join(vErrors, validate_AddressInput(data11[i0], instancePath+'/shippingAddress/' + i0));
        }
      } else {
        vErrors = fault(vErrors, typeRule, {type: 'array'}, instancePath+'/shippingAddress');
      }
    }
    if (data.billingAddress !== undefined) {
      let data13 = data.billingAddress;
      if (Array.isArray(data13)) {
        const len1 = data13.length;
        for (let i1=0; i1<len1; i1++) {
          vErrors = join(vErrors, validate_AddressInput(data13[i1], instancePath+'/billingAddress/' + i1));
        }
      } else {
        vErrors = fault(vErrors, typeRule, {type: 'array'}, instancePath+'/billingAddress');
      }
    }
  } else {
    vErrors = fault(vErrors, typeRule, {type: 'object'}, instancePath);
  }
  return vErrors;
}


function validate_UpdateUserRequest(data, instancePath = '') {
  let vErrors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (Object.keys(data).length < 1) {
      vErrors = fault(vErrors, minPropertiesRule, {limit: 1}, instancePath);
    }
    for (const key0 in data) {
      if (!(func0.call(value0, key0))) {
        vErrors = fault(vErrors, additionalPropertiesRule, {additionalProperty: key0}, instancePath);
      }
    }
    vErrors = typed(vErrors, data.firstName, 'string', instancePath, '/firstName');
    vErrors = typed(vErrors, data.lastName, 'string', instancePath, '/lastName');
    if (data.email !== undefined) {
      vErrors = join(vErrors, validate_EmailAddress(data.email, instancePath+'/email'));
    }
    if (data.phone !== undefined) {
      vErrors = join(vErrors, validate_PhoneNumber(data.phone, instancePath+'/phone'));
    }
    vErrors = typed(vErrors, data.countryCode, 'string', instancePath, '/countryCode');
    vErrors = typed(vErrors, data.isEmailVerified, 'boolean', instancePath, '/isEmailVerified');
    vErrors = typed(vErrors, data.isPhoneVerified, 'boolean', instancePath, '/isPhoneVerified');
    if (data.gender !== undefined) {
      vErrors = join(vErrors, validate_Gender(data.gender, instancePath+'/gender'));
    }
    if (data.dateOfBirth !== undefined) {
      vErrors = join(vErrors, validate_DateOfBirth(data.dateOfBirth, instancePath+'/dateOfBirth'));
    }
    vErrors = typed(vErrors, data.enableOffers, 'boolean', instancePath, '/enableOffers');
    vErrors = typed(vErrors, data.enableNotifications, 'boolean', instancePath, '/enableNotifications');
    if (data.shippingAddress !== undefined) {
      let data11 = data.shippingAddress;
      if (Array.isArray(data11)) {
        const len0 = data11.length;
        for (let i0=0; i0<len0; i0++) {
          vErrors = join(vErrors, validate_AddressInput(data11[i0], instancePath+'/shippingAddress/' + i0));
        }
      } else {
        vErrors = fault(vErrors, typeRule, {type: 'array'}, instancePath+'/shippingAddress');
      }
    }
    if (data.billingAddress !== undefined) {
      let data13 = data.billingAddress;
      if (Array.isArray(data13)) {
        const len1 = data13.length;
        for (let i1=0; i1<len1; i1++) {
          vErrors = join(vErrors, validate_AddressInput(data13[i1], instancePath+'/billingAddress/' + i1));
        }
      } else {
        vErrors = fault(vErrors, typeRule, {type: 'array'}, instancePath+'/billingAddress');
      }
    }
  } else {
    vErrors = fault(vErrors, typeRule, {type: 'object'}, instancePath);
  }
  return vErrors;
}


function validate_Contact(data, instancePath = '') {
  let vErrors = null;
  const _errs0 = size(vErrors);
  let valid0 = false;
  const _errs1 = size(vErrors);
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.email === undefined) {
      vErrors = fault(vErrors, requiredRule, {missingProperty: 'email'}, instancePath, '#/anyOf/0/required');
    }
    if (data.email !== undefined) {
      vErrors = join(vErrors, validate_EmailAddress(data.email, instancePath+'/email'));
    }
  } else {
    vErrors = fault(vErrors, typeRule, {type: 'object'}, instancePath, '#/anyOf/0/type');
  }
  var _valid0 = _errs1 === size(vErrors);
  valid0 = valid0 || _valid0;
  if (!valid0) {
    const _errs4 = size(vErrors);
    if (data && typeof data == 'object' && !Array.isArray(data)) {
      if (data.phone === undefined) {
        vErrors = fault(vErrors, requiredRule, {missingProperty: 'phone'}, instancePath, '#/anyOf/1/required');
      }
      if (data.phone !== undefined) {
        vErrors = join(vErrors, validate_PhoneNumber(data.phone, instancePath+'/phone'));
      }
    } else {
      vErrors = fault(vErrors, typeRule, {type: 'object'}, instancePath, '#/anyOf/1/type');
    }
    var _valid0 = _errs4 === size(vErrors);
    valid0 = valid0 || _valid0;
  }
  if (!valid0) {
    vErrors = fault(vErrors, anyOfRule, {}, instancePath, '#/anyOf');
  } else {
    vErrors = cut(vErrors, _errs0);
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


function validate_PhoneNumber(data, instancePath = '') {
  let vErrors = null;
  if (typeof data === 'string') {
    if (!pattern0.test(data)) {
      vErrors = fault(vErrors, patternRule, {pattern: '[0-9]', explanation: 'must have at least one digit'}, instancePath);
    }
  } else {
    vErrors = fault(vErrors, typeRule, {type: 'string'}, instancePath);
  }
  return vErrors;
}


function validate_Gender(data, instancePath = '') {
  let vErrors = null;
  if (typeof data !== 'string') {
    vErrors = fault(vErrors, typeRule, {type: 'string'}, instancePath);
  }
  if (!(((data === 'MALE') || (data === 'FEMALE')) || (data === 'OTHERS'))) {
    vErrors = fault(vErrors, enumRule, {allowedValues: value1}, instancePath);
  }
  return vErrors;
}


function validate_DateOfBirth(data, instancePath = '') {
  let vErrors = null;
  if (typeof data === 'string') {
    if (!(dateTime(data))) {
      vErrors = fault(vErrors, formatRule, {format: 'date-time'}, instancePath);
    }
  } else {
    vErrors = fault(vErrors, typeRule, {type: 'string'}, instancePath);
  }
  return vErrors;
}


function validate_AddressInput(data, instancePath = '') {
  let vErrors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    vErrors = typed(vErrors, data.apartment, 'string', instancePath, '/apartment');
    vErrors = typed(vErrors, data.city, 'string', instancePath, '/city');
    vErrors = typed(vErrors, data.state, 'string', instancePath, '/state');
    vErrors = typed(vErrors, data.pincode, 'string', instancePath, '/pincode');
    vErrors = typed(vErrors, data.country, 'string', instancePath, '/country');
  } else {
    vErrors = fault(vErrors, typeRule, {type: 'object'}, instancePath);
  }
  return vErrors;
}


function validate_RegisteredUser(data, instancePath = '') {
  let vErrors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    vErrors = required(vErrors, data.message, 'message', instancePath);
    vErrors = required(vErrors, data.userId, 'userId', instancePath);
    vErrors = typed(vErrors, data.message, 'string', instancePath, '/message');
    vErrors = typed(vErrors, data.userId, 'string', instancePath, '/userId');
  } else {
    vErrors = fault(vErrors, typeRule, {type: 'object'}, instancePath);
  }
  return vErrors;
}


function validate_UpdatedUser(data, instancePath = '') {
  let vErrors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    vErrors = required(vErrors, data.message, 'message', instancePath);
    vErrors = required(vErrors, data.userData, 'userData', instancePath);
    vErrors = typed(vErrors, data.message, 'string', instancePath, '/message');
    if (data.userData !== undefined) {
      vErrors = join(vErrors, validate_UserData(data.userData, instancePath+'/userData'));
    }
  } else {
    vErrors = fault(vErrors, typeRule, {type: 'object'}, instancePath);
  }
  return vErrors;
}


function validate_UserData(data, instancePath = '') {
  let vErrors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    vErrors = required(vErrors, data.status, 'status', instancePath);
    vErrors = required(vErrors, data.userId, 'userId', instancePath);
    vErrors = required(vErrors, data.name, 'name', instancePath);
    vErrors = required(vErrors, data.address, 'address', instancePath);
    vErrors = required(vErrors, data.usedCoupons, 'usedCoupons', instancePath);
    vErrors = required(vErrors, data.clientSpecificIds, 'clientSpecificIds', instancePath);
    vErrors = required(vErrors, data.migrated, 'migrated', instancePath);
    vErrors = required(vErrors, data.isPhoneVerified, 'isPhoneVerified', instancePath);
    vErrors = required(vErrors, data.isEmailVerified, 'isEmailVerified', instancePath);
    vErrors = required(vErrors, data.shippingAddress, 'shippingAddress', instancePath);
    vErrors = required(vErrors, data.billingAddress, 'billingAddress', instancePath);
    vErrors = required(vErrors, data.createdAt, 'createdAt', instancePath);
    vErrors = required(vErrors, data.updatedAt, 'updatedAt', instancePath);
    vErrors = typed(vErrors, data.status, 'string', instancePath, '/status');
    vErrors = typed(vErrors, data.userId, 'string', instancePath, '/userId');
    vErrors = typed(vErrors, data.name, 'string', instancePath, '/name');
    if (data.email !== undefined) {
      vErrors = join(vErrors, validate_EmailAddress(data.email, instancePath+'/email'));
    }
    vErrors = typed(vErrors, data.countryCode, 'string', instancePath, '/countryCode');
    vErrors = typed(vErrors, data.phone, 'string', instancePath, '/phone');
    if (data.gender !== undefined) {
      vErrors = join(vErrors, validate_Gender(data.gender, instancePath+'/gender'));
    }
    if (data.dateOfBirth !== undefined) {
      vErrors = join(vErrors, validate_DateOfBirth(data.dateOfBirth, instancePath+'/dateOfBirth'));
    }
    if (data.address !== undefined) {
      vErrors = join(vErrors, validate_Address(data.address, instancePath+'/address'));
    }
    if (data.usedCoupons !== undefined) {
      let data9 = data.usedCoupons;
      if (Array.isArray(data9)) {
        const len0 = data9.length;
        for (let i0=0; i0<len0; i0++) {
          if (typeof data9[i0] !== 'string') {
            vErrors = fault(vErrors, typeRule, {type: 'string'}, instancePath+'/usedCoupons/' + i0);
          }
        }
      } else {
        vErrors = fault(vErrors, typeRule, {type: 'array'}, instancePath+'/usedCoupons');
      }
    }
    if (data.clientSpecificIds !== undefined) {
      let data11 = data.clientSpecificIds;
      if (Array.isArray(data11)) {
        const len1 = data11.length;
        for (let i1=0; i1<len1; i1++) {
          if (typeof data11[i1] !== 'string') {
            vErrors = fault(vErrors, typeRule, {type: 'string'}, instancePath+'/clientSpecificIds/' + i1);
          }
        }
      } else {
        vErrors = fault(vErrors, typeRule, {type: 'array'}, instancePath+'/clientSpecificIds');
      }
    }
    vErrors = typed(vErrors, data.migrated, 'boolean', instancePath, '/migrated');
    vErrors = typed(vErrors, data.isPhoneVerified, 'boolean', instancePath, '/isPhoneVerified');
    vErrors = typed(vErrors, data.isEmailVerified, 'boolean', instancePath, '/isEmailVerified');
    if (data.shippingAddress !== undefined) {
      let data16 = data.shippingAddress;
      if (Array.isArray(data16)) {
        const len2 = data16.length;
        for (let i2=0; i2<len2; i2++) {
          vErrors = join(vErrors, validate_StoredAddress(data16[i2], instancePath+'/shippingAddress/' + i2));
        }
      } else {
        vErrors = fault(vErrors, typeRule, {type: 'array'}, instancePath+'/shippingAddress');
      }
    }
    if (data.billingAddress !== undefined) {
      let data18 = data.billingAddress;
      if (Array.isArray(data18)) {
        const len3 = data18.length;
        for (let i3=0; i3<len3; i3++) {
          vErrors = join(vErrors, validate_StoredAddress(data18[i3], instancePath+'/billingAddress/' + i3));
        }
      } else {
        vErrors = fault(vErrors, typeRule, {type: 'array'}, instancePath+'/billingAddress');
      }
    }
    if (data.createdAt !== undefined) {
      let data20 = data.createdAt;
      if (typeof data20 === 'string') {
        if (!(dateTime(data20))) {
          vErrors = fault(vErrors, formatRule, {format: 'date-time'}, instancePath+'/createdAt');
        }
      } else {
        vErrors = fault(vErrors, typeRule, {type: 'string'}, instancePath+'/createdAt');
      }
    }
    if (data.updatedAt !== undefined) {
      let data21 = data.updatedAt;
      if (typeof data21 === 'string') {
        if (!(dateTime(data21))) {
          vErrors = fault(vErrors, formatRule, {format: 'date-time'}, instancePath+'/updatedAt');
        }
      } else {
        vErrors = fault(vErrors, typeRule, {type: 'string'}, instancePath+'/updatedAt');
      }
    }
  } else {
    vErrors = fault(vErrors, typeRule, {type: 'object'}, instancePath);
  }
  return vErrors;
}


function validate_Address(data, instancePath = '') {
  let vErrors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    vErrors = required(vErrors, data.name, 'name', instancePath);
    vErrors = required(vErrors, data.apartment, 'apartment', instancePath);
    vErrors = required(vErrors, data.area, 'area', instancePath);
    vErrors = required(vErrors, data.pincode, 'pincode', instancePath);
    vErrors = required(vErrors, data.landmark, 'landmark', instancePath);
    vErrors = required(vErrors, data.city, 'city', instancePath);
    vErrors = required(vErrors, data.state, 'state', instancePath);
    vErrors = required(vErrors, data.country, 'country', instancePath);
    vErrors = typed(vErrors, data.name, 'string', instancePath, '/name');
    vErrors = typed(vErrors, data.apartment, 'string', instancePath, '/apartment');
    vErrors = typed(vErrors, data.area, 'string', instancePath, '/area');
    vErrors = typed(vErrors, data.pincode, 'string', instancePath, '/pincode');
    vErrors = typed(vErrors, data.landmark, 'string', instancePath, '/landmark');
    vErrors = typed(vErrors, data.city, 'string', instancePath, '/city');
    vErrors = typed(vErrors, data.state, 'string', instancePath, '/state');
    vErrors = typed(vErrors, data.country, 'string', instancePath, '/country');
  } else {
    vErrors = fault(vErrors, typeRule, {type: 'object'}, instancePath);
  }
  return vErrors;
}


function validate_StoredAddress(data, instancePath = '') {
  let vErrors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    vErrors = required(vErrors, data.name, 'name', instancePath);
    vErrors = required(vErrors, data.apartment, 'apartment', instancePath);
    vErrors = required(vErrors, data.area, 'area', instancePath);
    vErrors = required(vErrors, data.pincode, 'pincode', instancePath);
    vErrors = required(vErrors, data.landmark, 'landmark', instancePath);
    vErrors = required(vErrors, data.city, 'city', instancePath);
    vErrors = required(vErrors, data.state, 'state', instancePath);
    vErrors = required(vErrors, data.country, 'country', instancePath);
    vErrors = required(vErrors, data._id, '_id', instancePath);
    vErrors = typed(vErrors, data.name, 'string', instancePath, '/name');
    vErrors = typed(vErrors, data.apartment, 'string', instancePath, '/apartment');
    vErrors = typed(vErrors, data.area, 'string', instancePath, '/area');
    vErrors = typed(vErrors, data.pincode, 'string', instancePath, '/pincode');
    vErrors = typed(vErrors, data.landmark, 'string', instancePath, '/landmark');
    vErrors = typed(vErrors, data.city, 'string', instancePath, '/city');
    vErrors = typed(vErrors, data.state, 'string', instancePath, '/state');
    vErrors = typed(vErrors, data.country, 'string', instancePath, '/country');
    vErrors = typed(vErrors, data._id, 'string', instancePath, '/_id');
  } else {
    vErrors = fault(vErrors, typeRule, {type: 'object'}, instancePath);
  }
  return vErrors;
}


function validate_ErrorMessage(data, instancePath = '') {
  let vErrors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    vErrors = required(vErrors, data.message, 'message', instancePath);
    vErrors = typed(vErrors, data.message, 'string', instancePath, '/message');
  } else {
    vErrors = fault(vErrors, typeRule, {type: 'object'}, instancePath);
  }
  return vErrors;
}


function validate_part0(data, instancePath = '') {
  let vErrors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    vErrors = required(vErrors, data.userId, 'userId', instancePath);
    vErrors = typed(vErrors, data.userId, 'string', instancePath, '/userId');
  } else {
    vErrors = fault(vErrors, typeRule, {type: 'object'}, instancePath);
  }
  return vErrors;
}


const RegisterUserRequest = /*@__PURE__*/ standard(validate_RegisterUserRequest);
const UpdateUserRequest = /*@__PURE__*/ standard(validate_UpdateUserRequest);
const Contact = /*@__PURE__*/ standard(validate_Contact);
const EmailAddress = /*@__PURE__*/ standard(validate_EmailAddress);
const PhoneNumber = /*@__PURE__*/ standard(validate_PhoneNumber);
const Gender = /*@__PURE__*/ standard(validate_Gender);
const DateOfBirth = /*@__PURE__*/ standard(validate_DateOfBirth);
const AddressInput = /*@__PURE__*/ standard(validate_AddressInput);
const RegisteredUser = /*@__PURE__*/ standard(validate_RegisteredUser);
const UpdatedUser = /*@__PURE__*/ standard(validate_UpdatedUser);
const UserData = /*@__PURE__*/ standard(validate_UserData);
const Address = /*@__PURE__*/ standard(validate_Address);
const StoredAddress = /*@__PURE__*/ standard(validate_StoredAddress);
const ErrorMessage = /*@__PURE__*/ standard(validate_ErrorMessage);
const part0 = /*@__PURE__*/ standard(validate_part0);

export const registerUserValidation = {
  responses: {
    '201': {
      body: {
        'application/json': RegisteredUser,
      },
    },
    '400': {
      body: {
        'application/json': ErrorMessage,
      },
    },
    '401': {
      body: {
        'application/json': ErrorMessage,
      },
    },
  },
  body: {
    'application/json': RegisterUserRequest,
  },
};

export const updateUserValidation = {
  responses: {
    '200': {
      body: {
        'application/json': UpdatedUser,
      },
    },
    '400': {
      body: {
        'application/json': ErrorMessage,
      },
    },
    '401': {
      body: {
        'application/json': ErrorMessage,
      },
    },
    '404': {
      body: {
        'application/json': ErrorMessage,
      },
    },
  },
  query: part0,
  body: {
    'application/json': UpdateUserRequest,
  },
};

export const conscentValidation = {
  registerUser: registerUserValidation,
  updateUser: updateUserValidation,
};

export {
  RegisterUserRequest,
  UpdateUserRequest,
  Contact,
  EmailAddress,
  PhoneNumber,
  Gender,
  DateOfBirth,
  AddressInput,
  RegisteredUser,
  UpdatedUser,
  UserData,
  Address,
  StoredAddress,
  ErrorMessage,
};
