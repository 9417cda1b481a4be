using Microsoft.DurableTask.Client;
using Recruitment.Tests.Embedded.Durable.Crashes;

namespace Recruitment.Tests.Embedded.Durable.Poison;

/// <summary>A process that is started again and again, as a service is, while something in it ends it each time.</summary>
public sealed class PoisonedProcessTests : IDisposable
{
    private const int MaxAttempts = 5;

    private readonly string _folder = Directory.CreateTempSubdirectory("durable-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(PoisonWork.InActivity, "activity 'Fatal' (#1)")]
    [InlineData(PoisonWork.InOneOfMany, "activity 'Fatal' (#12)")]
    [InlineData(PoisonWork.InTurn, "a turn of orchestrator 'FailsInTurn'")]
    [InlineData(PoisonWork.InDeepTurn, "a turn of orchestrator 'OverflowsInTurn'")]
    public async Task What_ends_the_process_five_times_is_parked_and_goes_on_once_repaired(
        string orchestration,
        string named
    )
    {
        PoisonWork.Break(_folder);
        Assert.Equal(MaxAttempts, await CrashesUntilItStaysUpAsync(orchestration));
        Assert.Equal(MaxAttempts, PoisonWork.Lines(_folder, orchestration));

        await using var host = await PoisonWork.StartAsync(_folder);
        await host.Time.RunUntilIdleAsync();
        var parked = await host.ReadAsync(orchestration);
        Assert.Equal(OrchestrationRuntimeStatus.Suspended, parked.RuntimeStatus);
        Assert.Contains(named, parked.FailureDetails?.ErrorMessage);
        await AssertInnocentsCompletedAsync(host);

        PoisonWork.Repair(_folder);
        await host.Client.ResumeInstanceAsync(orchestration);
        await host.Time.RunUntilIdleAsync();
        Assert.Equal("survived", await host.OutputAsync<string>(orchestration));
        Assert.Null((await host.ReadAsync(orchestration)).FailureDetails);
    }

    [Fact]
    public async Task Of_several_that_end_the_process_each_is_parked_and_no_other()
    {
        PoisonWork.Break(_folder);
        string[] poisonous = [PoisonWork.InActivity, PoisonWork.InOneOfMany, PoisonWork.InTurn];
        Assert.InRange(await CrashesUntilItStaysUpAsync(poisonous), MaxAttempts, MaxAttempts * poisonous.Length);

        await using var host = await PoisonWork.StartAsync(_folder);
        await host.Time.RunUntilIdleAsync();
        foreach (var id in poisonous)
        {
            Assert.Equal(OrchestrationRuntimeStatus.Suspended, (await host.ReadAsync(id)).RuntimeStatus);
            Assert.InRange(PoisonWork.Lines(_folder, id), 1, MaxAttempts);
        }

        await AssertInnocentsCompletedAsync(host);
    }

    private async Task<int> CrashesUntilItStaysUpAsync(params string[] orchestrations)
    {
        for (var crashes = 0; crashes <= 2 * MaxAttempts * orchestrations.Length; crashes++)
        {
            using var process = CrashProcess.Start([PoisonWork.Mode, _folder, .. orchestrations]);
            if (await process.EndAsync())
            {
                return crashes;
            }
        }

        throw new InvalidOperationException("It crashes for ever.");
    }

    private async Task AssertInnocentsCompletedAsync(EngineHost host)
    {
        var innocents = new List<OrchestrationMetadata>();
        var query = new OrchestrationQuery { InstanceIdPrefix = "innocent" };
        await foreach (var innocent in host.Client.GetAllInstancesAsync(query))
        {
            innocents.Add(innocent);
        }

        Assert.InRange(innocents.Count, PoisonWork.Lines(_folder, "starts"), int.MaxValue);
        Assert.All(innocents, one => Assert.Equal(OrchestrationRuntimeStatus.Completed, one.RuntimeStatus));
    }
}
