namespace Recruitment.Embedded.Blobs.Protocol;

/// <summary>A header, query parameter or body cannot be read; the service answers with the fault.</summary>
internal sealed class MalformedRequestException(BlobFault fault) : Exception(fault.Message)
{
    public BlobFault Fault { get; } = fault;
}
