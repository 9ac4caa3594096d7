// Generated from specs/pcxpay/openapi.yaml by `pnpm generate`. Do not edit.

import {
  date,
  email,
  enumRule,
  fault,
  formatRule,
  join,
  required,
  standard,
  typed,
  typeRule,
} from '@rollcall/runtime/internal/validation';

const value0 = ['admin', 'super-admin', 'retail', 'freelancer', 'org-staff'];
const value1 = ['internal-admin', 'org-admin', 'merchant', 'user', 'staff'];
const value2 = ['passport', 'drivers_license', 'national_id', 'other'];

function validate_RegisterUserRequest(data, instancePath = '') {
  let vErrors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    vErrors = required(vErrors, data.email, 'email', instancePath);
    vErrors = required(vErrors, data.fname, 'fname', instancePath);
    vErrors = required(vErrors, data.lname, 'lname', instancePath);
    vErrors = required(vErrors, data.password, 'password', instancePath);
    if (data.email !== undefined) {
      let data0 = data.email;
      if (typeof data0 === 'string') {
        if (!(email(data0))) {
          vErrors = fault(vErrors, formatRule, {format: 'email'}, instancePath+'/email');
        }
      } else {
        vErrors = fault(vErrors, typeRule, {type: 'string'}, instancePath+'/email');
      }
    }
    vErrors = typed(vErrors, data.fname, 'string', instancePath, '/fname');
    vErrors = typed(vErrors, data.lname, 'string', instancePath, '/lname');
    if (data.password !== undefined) {
      if (!(typeof data.password === 'string')) {
        vErrors = fault(vErrors, typeRule, {type: 'string'}, instancePath+'/password');
      }
    }
    if (data.date_of_birth !== undefined) {
      vErrors = join(vErrors, validate_DateOfBirth(data.date_of_birth, instancePath+'/date_of_birth'));
    }
    if (data.role !== undefined) {
      vErrors = join(vErrors, validate_Role(data.role, instancePath+'/role'));
    }
    if (data.type !== undefined) {
      vErrors = join(vErrors, validate_UserType(data.type, instancePath+'/type'));
    }
    vErrors = typed(vErrors, data.created_by, 'string', instancePath, '/created_by');
    vErrors = typed(vErrors, data.org_id, 'string', instancePath, '/org_id');
    vErrors = typed(vErrors, data.org_name, 'string', instancePath, '/org_name');
    vErrors = typed(vErrors, data.phone_number, 'string', instancePath, '/phone_number');
    vErrors = typed(vErrors, data.address, 'string', instancePath, '/address');
    vErrors = typed(vErrors, data.country, 'string', instancePath, '/country');
    if (data.id_type !== undefined) {
      vErrors = join(vErrors, validate_IdType(data.id_type, instancePath+'/id_type'));
    }
    vErrors = typed(vErrors, data.id_number, 'string', instancePath, '/id_number');
    if (data.additional_id_type !== undefined) {
      vErrors = join(vErrors, validate_IdType(data.additional_id_type, instancePath+'/additional_id_type'));
    }
    vErrors = typed(vErrors, data.additional_id_number, 'string', instancePath, '/additional_id_number');
    vErrors = typed(vErrors, data.org_member_role, 'string', instancePath, '/org_member_role');
    vErrors = typed(vErrors, data.invited_by_user_id, 'string', instancePath, '/invited_by_user_id');
  } else {
    vErrors = fault(vErrors, typeRule, {type: 'object'}, instancePath);
  }
  return vErrors;
}


function validate_RegisteredUser(data, instancePath = '') {
  let vErrors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    vErrors = required(vErrors, data.message, 'message', instancePath);
    vErrors = required(vErrors, data.user, 'user', instancePath);
    vErrors = required(vErrors, data.requires_confirmation, 'requires_confirmation', instancePath);
    vErrors = typed(vErrors, data.message, 'string', instancePath, '/message');
    if (data.user !== undefined) {
      vErrors = join(vErrors, validate_User(data.user, instancePath+'/user'));
    }
    vErrors = typed(vErrors, data.requires_confirmation, 'boolean', instancePath, '/requires_confirmation');
  } else {
    vErrors = fault(vErrors, typeRule, {type: 'object'}, instancePath);
  }
  return vErrors;
}


function validate_User(data, instancePath = '') {
  let vErrors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    vErrors = required(vErrors, data.user_id, 'user_id', instancePath);
    vErrors = required(vErrors, data.email, 'email', instancePath);
    vErrors = required(vErrors, data.fname, 'fname', instancePath);
    vErrors = required(vErrors, data.lname, 'lname', instancePath);
    vErrors = required(vErrors, data.status, 'status', instancePath);
    vErrors = required(vErrors, data.created_at, 'created_at', instancePath);
    vErrors = required(vErrors, data.updated_at, 'updated_at', instancePath);
    vErrors = typed(vErrors, data.user_id, 'string', instancePath, '/user_id');
    if (data.email !== undefined) {
      let data1 = data.email;
      if (typeof data1 === 'string') {
        if (!(email(data1))) {
          vErrors = fault(vErrors, formatRule, {format: 'email'}, instancePath+'/email');
        }
      } else {
        vErrors = fault(vErrors, typeRule, {type: 'string'}, instancePath+'/email');
      }
    }
    vErrors = typed(vErrors, data.fname, 'string', instancePath, '/fname');
    vErrors = typed(vErrors, data.lname, 'string', instancePath, '/lname');
    if (data.date_of_birth !== undefined) {
      vErrors = join(vErrors, validate_DateOfBirth(data.date_of_birth, instancePath+'/date_of_birth'));
    }
    vErrors = typed(vErrors, data.cognito_username, 'string', instancePath, '/cognito_username');
    vErrors = typed(vErrors, data.bridge_customer_id, 'string', instancePath, '/bridge_customer_id');
    vErrors = typed(vErrors, data.kyc_submitted_at, 'string', instancePath, '/kyc_submitted_at');
    vErrors = typed(vErrors, data.kyc_approved_at, 'string', instancePath, '/kyc_approved_at');
    vErrors = typed(vErrors, data.kyc_failure_reason, 'string', instancePath, '/kyc_failure_reason');
    if (data.role !== undefined) {
      vErrors = join(vErrors, validate_Role(data.role, instancePath+'/role'));
    }
    vErrors = typed(vErrors, data.status, 'string', instancePath, '/status');
    if (data.type !== undefined) {
      vErrors = join(vErrors, validate_UserType(data.type, instancePath+'/type'));
    }
    vErrors = typed(vErrors, data.created_by, 'string', instancePath, '/created_by');
    vErrors = typed(vErrors, data.org_id, 'string', instancePath, '/org_id');
    if (data.org_ids !== undefined) {
      let data15 = data.org_ids;
      if (Array.isArray(data15)) {
        const len0 = data15.length;
        for (let i0=0; i0<len0; i0++) {
          if (typeof data15[i0] !== 'string') {
            vErrors = fault(vErrors, typeRule, {type: 'string'}, instancePath+'/org_ids/' + i0);
          }
        }
      } else {
        vErrors = fault(vErrors, typeRule, {type: 'array'}, instancePath+'/org_ids');
      }
    }
    vErrors = typed(vErrors, data.phone_number, 'string', instancePath, '/phone_number');
    vErrors = typed(vErrors, data.address, 'string', instancePath, '/address');
    vErrors = typed(vErrors, data.country, 'string', instancePath, '/country');
    if (data.id_type !== undefined) {
      vErrors = join(vErrors, validate_IdType(data.id_type, instancePath+'/id_type'));
    }
    vErrors = typed(vErrors, data.id_number, 'string', instancePath, '/id_number');
    if (data.additional_id_type !== undefined) {
      vErrors = join(vErrors, validate_IdType(data.additional_id_type, instancePath+'/additional_id_type'));
    }
    vErrors = typed(vErrors, data.additional_id_number, 'string', instancePath, '/additional_id_number');
    vErrors = typed(vErrors, data.kyc_session_id, 'string', instancePath, '/kyc_session_id');
    vErrors = typed(vErrors, data.kyc_status, 'string', instancePath, '/kyc_status');
    vErrors = typed(vErrors, data.created_at, 'string', instancePath, '/created_at');
    vErrors = typed(vErrors, data.updated_at, 'string', instancePath, '/updated_at');
  } else {
    vErrors = fault(vErrors, typeRule, {type: 'object'}, instancePath);
  }
  return vErrors;
}


function validate_DateOfBirth(data, instancePath = '') {
  let vErrors = null;
  if (typeof data === 'string') {
    if (!(date(data))) {
      vErrors = fault(vErrors, formatRule, {format: 'date'}, instancePath);
    }
  } else {
    vErrors = fault(vErrors, typeRule, {type: 'string'}, instancePath);
  }
  return vErrors;
}


function validate_Role(data, instancePath = '') {
  let vErrors = null;
  if (typeof data !== 'string') {
    vErrors = fault(vErrors, typeRule, {type: 'string'}, instancePath);
  }
  if (!(((((data === 'admin') || (data === 'super-admin')) || (data === 'retail')) || (data === 'freelancer')) || (data === 'org-staff'))) {
    vErrors = fault(vErrors, enumRule, {allowedValues: value0}, instancePath);
  }
  return vErrors;
}


function validate_UserType(data, instancePath = '') {
  let vErrors = null;
  if (typeof data !== 'string') {
    vErrors = fault(vErrors, typeRule, {type: 'string'}, instancePath);
  }
  if (!(((((data === 'internal-admin') || (data === 'org-admin')) || (data === 'merchant')) || (data === 'user')) || (data === 'staff'))) {
    vErrors = fault(vErrors, enumRule, {allowedValues: value1}, instancePath);
  }
  return vErrors;
}


function validate_IdType(data, instancePath = '') {
  let vErrors = null;
  if (typeof data !== 'string') {
    vErrors = fault(vErrors, typeRule, {type: 'string'}, instancePath);
  }
  if (!((((data === 'passport') || (data === 'drivers_license')) || (data === 'national_id')) || (data === 'other'))) {
    vErrors = fault(vErrors, enumRule, {allowedValues: value2}, instancePath);
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


const RegisterUserRequest = /*@__PURE__*/ standard(validate_RegisterUserRequest);
const RegisteredUser = /*@__PURE__*/ standard(validate_RegisteredUser);
const User = /*@__PURE__*/ standard(validate_User);
const DateOfBirth = /*@__PURE__*/ standard(validate_DateOfBirth);
const Role = /*@__PURE__*/ standard(validate_Role);
const UserType = /*@__PURE__*/ standard(validate_UserType);
const IdType = /*@__PURE__*/ standard(validate_IdType);
const ErrorMessage = /*@__PURE__*/ standard(validate_ErrorMessage);

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
  },
  body: {
    'application/json': RegisterUserRequest,
  },
};

export const pcxpayValidation = {
  registerUser: registerUserValidation,
};

export {
  RegisterUserRequest,
  RegisteredUser,
  User,
  DateOfBirth,
  Role,
  UserType,
  IdType,
  ErrorMessage,
};
