/** What openapi-typescript makes of the invented API of a chess club. */
export interface Member {
  id: string;
  name: string;
  level?: 'beginner' | 'master';
}
export interface Problem {
  message: string;
}
type AnyHeaders = { [name: string]: unknown };

export interface operations {
  registerMember: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    requestBody: { content: { 'application/json': { name: string; password: string; level?: string } } };
    responses: {
      201: { headers: { 'X-Seats-Left': number; [name: string]: unknown }; content: { 'application/json': Member } };
      400: { headers: AnyHeaders; content: { 'application/json': Problem } };
      429: { headers: { 'Retry-After'?: string; [name: string]: unknown }; content?: never };
    };
  };
  getMember: {
    parameters: {
      query?: { fields?: string[]; filter?: { [key: string]: string } };
      header?: { 'X-Trace'?: string };
      path: { id: string };
      cookie?: { theme?: string };
    };
    requestBody?: never;
    responses: {
      200: { headers: AnyHeaders; content: { 'application/json': Member } };
      '4XX': { headers: AnyHeaders; content: { 'application/problem+json': Problem } };
      default: { headers: AnyHeaders; content: { 'application/json': { fault: string } } };
    };
  };
  listMembers: {
    parameters: { query?: { page?: number }; header?: never; path?: never; cookie?: never };
    requestBody?: never;
    responses: {
      200: {
        headers: AnyHeaders;
        content: { 'application/json': { data: { results: Member[]; next: string | null }; count: number } };
      };
      401: { headers: AnyHeaders; content: { 'application/json': Problem } };
    };
  };
  updateMember: {
    parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
    requestBody: {
      content: {
        'application/json': { name?: string };
        'application/merge-patch+json': { name?: string | null };
        'application/x-www-form-urlencoded': { name?: string; tags?: string[] };
      };
    };
    responses: { 204: { headers: AnyHeaders; content?: never } };
  };
  uploadPicture: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    requestBody: {
      content: { 'multipart/form-data': { file: Blob; tags?: string[]; about?: { alt: string }; note?: string } };
    };
    responses: { 201: { headers: AnyHeaders; content?: never } };
  };
  putBackup: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    requestBody?: { content: { 'application/octet-stream': string } };
    responses: { 204: { headers: AnyHeaders; content?: never } };
  };
  getBackup: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    requestBody?: never;
    responses: {
      200: { headers: AnyHeaders; content: { 'application/zip': string; 'text/csv': string } };
      404: { headers: AnyHeaders; content: { 'application/json': Problem } };
    };
  };
  payFee: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    requestBody: { content: { 'application/json': { cents: number } } };
    responses: { 201: { headers: AnyHeaders; content: { 'application/json': { receipt: string } } } };
  };
}
