using Recruitment.Embedded.Store;

namespace Recruitment.Tests.Embedded.Store;

public sealed class FailingWriteTests
{
    [Fact]
    public async Task A_write_that_fails_fails_its_caller_and_the_store_goes_on()
    {
        var folder = Directory.CreateTempSubdirectory("store-").FullName;
        await using (var store = SqliteStore.Open(folder))
        {
            var fault = await Assert.ThrowsAsync<InvalidDataException>(() =>
                store.WriteAsync<int>(_ => throw new InvalidDataException("no"))
            );
            Assert.Equal("no", fault.Message);
            Assert.Equal(7, await store.WriteAsync(_ => 7));
        }

        Directory.Delete(folder, recursive: true);
    }
}
