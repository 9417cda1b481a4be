using Azure;

namespace Recruitment.Tests.Embedded.Blobs.Contract;

/// <summary>What every blob service does the same.</summary>
public abstract class BlobContract<TStore>(TStore store) : IClassFixture<TStore>
    where TStore : BlobStoreFixture
{
    protected TStore Store { get; } = store;

    protected static BinaryData Text(string text) => BinaryData.FromString(text);

    /// <summary>Bytes that differ from place to place, the same every time.</summary>
    protected static byte[] Bytes(int count)
    {
        var bytes = new byte[count];
        new Random(count).NextBytes(bytes);
        return bytes;
    }

    protected static async Task AssertFaultAsync(int status, string code, Func<Task> act)
    {
        var fault = await Assert.ThrowsAsync<RequestFailedException>(act);
        Assert.Equal((status, code), (fault.Status, fault.ErrorCode));
    }
}
