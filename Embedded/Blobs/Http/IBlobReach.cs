using Recruitment.Embedded.Blobs.Protocol;

namespace Recruitment.Embedded.Blobs.Http;

/// <summary>Which requests over HTTP are answered at all, whoever signs them.</summary>
internal interface IBlobReach
{
    bool Includes(BlobRequest request);
}
