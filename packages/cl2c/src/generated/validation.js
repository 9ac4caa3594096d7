// Generated from specs/cl2c/openapi.yaml by `pnpm generate`. Do not edit.

import {
  dateTime,
  email,
  fault,
  formatRule,
  maximumRule,
  minimumRule,
  required,
  standard,
  typed,
  typeRule,
  uuid,
} from '@rollcall/runtime/internal/validation';


function validate_CreateUserRequest(data, instancePath = '') {
  let vErrors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    vErrors = required(vErrors, data.firstName, 'firstName', instancePath);
    vErrors = required(vErrors, data.lastName, 'lastName', instancePath);
    vErrors = required(vErrors, data.email, 'email', instancePath);
    vErrors = required(vErrors, data.userName, 'userName', instancePath);
    vErrors = required(vErrors, data.phoneNumber, 'phoneNumber', instancePath);
    vErrors = typed(vErrors, data.firstName, 'string', instancePath, '/firstName');
    vErrors = typed(vErrors, data.lastName, 'string', instancePath, '/lastName');
    if (data.email !== undefined) {
      let data2 = data.email;
      if (typeof data2 === 'string') {
        if (!(email(data2))) {
          vErrors = fault(vErrors, formatRule, {format: 'email'}, instancePath+'/email');
        }
      } else {
        vErrors = fault(vErrors, typeRule, {type: 'string'}, instancePath+'/email');
      }
    }
    vErrors = typed(vErrors, data.userName, 'string', instancePath, '/userName');
    vErrors = typed(vErrors, data.phoneNumber, 'string', instancePath, '/phoneNumber');
  } else {
    vErrors = fault(vErrors, typeRule, {type: 'object'}, instancePath);
  }
  return vErrors;
}


function validate_User(data, instancePath = '') {
  let vErrors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    vErrors = required(vErrors, data.id, 'id', instancePath);
    vErrors = required(vErrors, data.userName, 'userName', instancePath);
    vErrors = required(vErrors, data.firstName, 'firstName', instancePath);
    vErrors = required(vErrors, data.lastName, 'lastName', instancePath);
    vErrors = required(vErrors, data.email, 'email', instancePath);
    vErrors = required(vErrors, data.emailConfirmed, 'emailConfirmed', instancePath);
    vErrors = required(vErrors, data.authenticated, 'authenticated', instancePath);
    vErrors = required(vErrors, data.authValidUpto, 'authValidUpto', instancePath);
    vErrors = required(vErrors, data.authLocation, 'authLocation', instancePath);
    vErrors = required(vErrors, data.phoneNumber, 'phoneNumber', instancePath);
    vErrors = required(vErrors, data.walletAddress, 'walletAddress', instancePath);
    if (data.id !== undefined) {
      let data0 = data.id;
      if (typeof data0 === 'string') {
        if (!(uuid(data0))) {
          vErrors = fault(vErrors, formatRule, {format: 'uuid'}, instancePath+'/id');
        }
      } else {
        vErrors = fault(vErrors, typeRule, {type: 'string'}, instancePath+'/id');
      }
    }
    vErrors = typed(vErrors, data.userName, 'string', instancePath, '/userName');
    vErrors = typed(vErrors, data.firstName, 'string', instancePath, '/firstName');
    vErrors = typed(vErrors, data.lastName, 'string', instancePath, '/lastName');
    if (data.email !== undefined) {
      let data4 = data.email;
      if (typeof data4 === 'string') {
        if (!(email(data4))) {
          vErrors = fault(vErrors, formatRule, {format: 'email'}, instancePath+'/email');
        }
      } else {
        vErrors = fault(vErrors, typeRule, {type: 'string'}, instancePath+'/email');
      }
    }
    vErrors = typed(vErrors, data.emailConfirmed, 'boolean', instancePath, '/emailConfirmed');
    vErrors = typed(vErrors, data.authenticated, 'boolean', instancePath, '/authenticated');
    if (data.authValidUpto !== undefined) {
      let data7 = data.authValidUpto;
      if (typeof data7 === 'string') {
        if (!(dateTime(data7))) {
          vErrors = fault(vErrors, formatRule, {format: 'date-time'}, instancePath+'/authValidUpto');
        }
      } else {
        vErrors = fault(vErrors, typeRule, {type: 'string'}, instancePath+'/authValidUpto');
      }
    }
    vErrors = typed(vErrors, data.authLocation, 'string', instancePath, '/authLocation');
    vErrors = typed(vErrors, data.phoneNumber, 'string', instancePath, '/phoneNumber');
    vErrors = typed(vErrors, data.walletAddress, 'string', instancePath, '/walletAddress');
  } else {
    vErrors = fault(vErrors, typeRule, {type: 'object'}, instancePath);
  }
  return vErrors;
}


function validate_Problem(data, instancePath = '') {
  let vErrors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    vErrors = required(vErrors, data.type, 'type', instancePath);
    vErrors = required(vErrors, data.title, 'title', instancePath);
    vErrors = required(vErrors, data.status, 'status', instancePath);
    vErrors = required(vErrors, data.detail, 'detail', instancePath);
    vErrors = required(vErrors, data.instance, 'instance', instancePath);
    vErrors = required(vErrors, data.errors, 'errors', instancePath);
    vErrors = typed(vErrors, data.type, 'string', instancePath, '/type');
    vErrors = typed(vErrors, data.title, 'string', instancePath, '/title');
    if (data.status !== undefined) {
      let data2 = data.status;
      if (!(((typeof data2 == 'number') && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))) {
        vErrors = fault(vErrors, typeRule, {type: 'integer'}, instancePath+'/status');
      }
      if ((typeof data2 == 'number') && (isFinite(data2))) {
        if (data2 > 599 || isNaN(data2)) {
          vErrors = fault(vErrors, maximumRule, {comparison: '<=', limit: 599}, instancePath+'/status');
        }
        if (data2 < 400 || isNaN(data2)) {
          vErrors = fault(vErrors, minimumRule, {comparison: '>=', limit: 400}, instancePath+'/status');
        }
      }
    }
    vErrors = typed(vErrors, data.detail, 'string', instancePath, '/detail');
    vErrors = typed(vErrors, data.instance, 'string', instancePath, '/instance');
    if (data.errors !== undefined) {
      let data5 = data.errors;
      if (data5 && typeof data5 == 'object' && !Array.isArray(data5)) {
        for (const key0 in data5) {
          let data6 = data5[key0];
          if (Array.isArray(data6)) {
            const len0 = data6.length;
            for (let i0=0; i0<len0; i0++) {
              if (typeof data6[i0] !== 'string') {
                vErrors = fault(vErrors, typeRule, {type: 'string'}, instancePath+'/errors/' + key0.replace(/~/g, '~0').replace(/\//g, '~1')+'/' + i0);
              }
            }
          } else {
            vErrors = fault(vErrors, typeRule, {type: 'array'}, instancePath+'/errors/' + key0.replace(/~/g, '~0').replace(/\//g, '~1'));
          }
        }
      } else {
        vErrors = fault(vErrors, typeRule, {type: 'object'}, instancePath+'/errors');
      }
    }
  } else {
    vErrors = fault(vErrors, typeRule, {type: 'object'}, instancePath);
  }
  return vErrors;
}


const CreateUserRequest = /*@__PURE__*/ standard(validate_CreateUserRequest);
const User = /*@__PURE__*/ standard(validate_User);
const Problem = /*@__PURE__*/ standard(validate_Problem);

export const createUserValidation = {
  responses: {
    '200': {
      body: {
        'application/json': User,
      },
    },
    '400': {
      body: {
        'application/json': Problem,
      },
    },
    '401': {
      body: {
        'application/json': Problem,
      },
    },
  },
  body: {
    'application/json': CreateUserRequest,
  },
};

export const cl2cValidation = {
  createUser: createUserValidation,
};

export {
  CreateUserRequest,
  User,
  Problem,
};
