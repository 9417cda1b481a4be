using Recruitment.Embedded.Store;
using Recruitment.Tests.WholeProcedure;

namespace Recruitment.Tests.Embedded.Durable.Telemetry;

/// <summary>Alone, for a listener of another test would be one here too.</summary>
[Collection(nameof(Alone))]
public sealed class UnwatchedEngineTests
{
    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 2)]
    public async Task Traces_are_stored_only_while_somebody_listens(bool listens, long stored)
    {
        using var spans = listens ? new RecordedSpans() : null;
        await using var host = await EngineHost.StartAsync(
            recover: false,
            tasks =>
                tasks
                    .AddOrchestratorFunc("Parent", c => c.CallSubOrchestratorAsync("Child"))
                    .AddOrchestratorFunc("Child", c => c.WaitForExternalEvent<object?>("go"))
        );
        using (spans is null ? null : RecordedSpans.BeginCall())
        {
            await host.RunAsync("Parent");
        }

        Assert.Equal(
            stored,
            host.Store.Read(connection =>
            {
                using var count = new Statement(connection, "SELECT count(trace) FROM instance");
                count.Step();
                return count.Int64(0);
            })
        );
    }
}
