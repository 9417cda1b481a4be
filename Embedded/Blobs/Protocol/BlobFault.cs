namespace Recruitment.Embedded.Blobs.Protocol;

/// <summary>An answer of the protocol that says why nothing was done: HTTP status, error code, message.</summary>
internal sealed record BlobFault(int Status, string Code, string Message)
{
    public static readonly BlobFault AuthenticationFailed = new(
        403,
        "AuthenticationFailed",
        "Server failed to authenticate the request. Make sure the value of the Authorization header is formed correctly including the signature."
    );
    public static readonly BlobFault AuthorizationFailure = new(
        403,
        "AuthorizationFailure",
        "This request is not authorized to perform this operation."
    );
    public static readonly BlobFault AuthorizationPermissionMismatch = new(
        403,
        "AuthorizationPermissionMismatch",
        "This request is not authorized to perform this operation using this permission."
    );
    public static readonly BlobFault BlobAlreadyExists = new(
        409,
        "BlobAlreadyExists",
        "The specified blob already exists."
    );
    public static readonly BlobFault BlobNotFound = new(404, "BlobNotFound", "The specified blob does not exist.");
    public static readonly BlobFault CannotVerifyCopySource = new(
        404,
        "CannotVerifyCopySource",
        "The copy source is not in this account or cannot be read."
    );
    public static readonly BlobFault ConditionNotMet = new(
        412,
        "ConditionNotMet",
        "The condition specified using HTTP conditional header(s) is not met."
    );
    public static readonly BlobFault ContainerAlreadyExists = new(
        409,
        "ContainerAlreadyExists",
        "The specified container already exists."
    );
    public static readonly BlobFault ContainerNotFound = new(
        404,
        "ContainerNotFound",
        "The specified container does not exist."
    );
    public static readonly BlobFault Crc64Mismatch = new(
        400,
        "Crc64Mismatch",
        "The CRC64 value specified in the request did not match with the CRC64 value calculated by the server."
    );
    public static readonly BlobFault EmptyMetadataKey = new(
        400,
        "EmptyMetadataKey",
        "The key for one of the metadata key-value pairs is empty."
    );
    public static readonly BlobFault FeatureNotSupported = new(
        501,
        "FeatureNotSupported",
        "The embedded blob service does not offer this operation."
    );
    public static readonly BlobFault InternalError = new(
        500,
        "InternalError",
        "The server encountered an internal error. Please retry the request."
    );
    public static readonly BlobFault InvalidBlockId = new(
        400,
        "InvalidBlockId",
        "The specified block ID is invalid. The block ID must be Base64-encoded."
    );
    public static readonly BlobFault InvalidBlockList = new(
        400,
        "InvalidBlockList",
        "The specified block list is invalid."
    );
    public static readonly BlobFault InvalidHeaderValue = new(
        400,
        "InvalidHeaderValue",
        "The value for one of the HTTP headers is not in the correct format."
    );
    public static readonly BlobFault InvalidMetadata = new(
        400,
        "InvalidMetadata",
        "The metadata specified is invalid. It has characters that are not permitted."
    );
    public static readonly BlobFault InvalidQueryParameterValue = new(
        400,
        "InvalidQueryParameterValue",
        "Value for one of the query parameters specified in the request URI is invalid."
    );
    public static readonly BlobFault InvalidRange = new(
        416,
        "InvalidRange",
        "The range specified is invalid for the current size of the resource."
    );
    public static readonly BlobFault InvalidResourceName = new(
        400,
        "InvalidResourceName",
        "The specified resource name contains invalid characters."
    );
    public static readonly BlobFault InvalidUri = new(
        400,
        "InvalidUri",
        "The requested URI does not represent any resource on the server."
    );
    public static readonly BlobFault InvalidXmlDocument = new(
        400,
        "InvalidXmlDocument",
        "XML specified is not syntactically valid."
    );
    public static readonly BlobFault Md5Mismatch = new(
        400,
        "Md5Mismatch",
        "The MD5 value specified in the request did not match with the MD5 value calculated by the server."
    );
    public static readonly BlobFault MetadataTooLarge = new(
        400,
        "MetadataTooLarge",
        "The metadata specified exceeds the maximum permissible limit (8 KB)."
    );
    public static readonly BlobFault MissingContentLengthHeader = new(
        411,
        "MissingContentLengthHeader",
        "The Content-Length header was not specified."
    );
    public static readonly BlobFault MissingRequiredHeader = new(
        400,
        "MissingRequiredHeader",
        "An HTTP header that's mandatory for this request is not specified."
    );
    public static readonly BlobFault MultipleConditionHeadersNotSupported = new(
        400,
        "MultipleConditionHeadersNotSupported",
        "Multiple condition headers are not supported."
    );
    public static readonly BlobFault NotModified = new(
        304,
        "ConditionNotMet",
        "The condition specified using HTTP conditional header(s) is not met."
    );
    public static readonly BlobFault OutOfRangeInput = new(
        400,
        "OutOfRangeInput",
        "One of the request inputs is out of range."
    );
    public static readonly BlobFault RequestBodyTooLarge = new(
        413,
        "RequestBodyTooLarge",
        "The request body is too large and exceeds the maximum permissible limit."
    );
    public static readonly BlobFault SourceConditionNotMet = new(
        412,
        "SourceConditionNotMet",
        "The source condition specified using HTTP conditional header(s) is not met."
    );
    public static readonly BlobFault UnauthorizedBlobOverwrite = new(
        403,
        "UnauthorizedBlobOverwrite",
        "This request is not authorized to perform blob overwrites."
    );
    public static readonly BlobFault UnsatisfiableCondition = new(
        400,
        "UnsatisfiableCondition",
        "The request includes an unsatisfiable condition for this operation."
    );
    public static readonly BlobFault UnsupportedHttpVerb = new(
        405,
        "UnsupportedHttpVerb",
        "The resource doesn't support the specified HTTP verb."
    );
}
