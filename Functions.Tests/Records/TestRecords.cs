using Recruitment.Records;
using Recruitment.Tests.Embedded.Blobs;

namespace Recruitment.Tests.Records;

/// <summary>The records on an embedded store of their own.</summary>
internal sealed class TestRecords : IAsyncDisposable
{
    private readonly EmbeddedBlobHost _host = new();

    public TestRecords() => Records = new RecordStore(_host.Client);

    public RecordStore Records { get; }

    public ValueTask DisposeAsync() => _host.DisposeAsync();
}
