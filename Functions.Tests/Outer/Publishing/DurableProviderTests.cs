namespace Recruitment.Tests.Publishing;

/// <summary>What the choice of where Azure keeps durable state puts into the app.</summary>
public sealed class DurableProviderTests
{
    private const string Scheduler = "Microsoft.Azure.Functions.Worker.Extensions.DurableTask.AzureManaged";

    [Fact]
    public async Task The_scheduler_is_one_more_package_for_who_asks_for_it()
    {
        var storage = await FunctionsProject.EvaluateAsync();
        var scheduler = await FunctionsProject.EvaluateAsync("DurableTaskProvider=Scheduler");
        Assert.Equal([Scheduler], scheduler.Packages.Except(storage.Packages));
        Assert.Empty(storage.Packages.Except(scheduler.Packages));
        Assert.Empty(storage.WithoutVersion);
        Assert.Empty(scheduler.WithoutVersion);
    }

    [Fact]
    public async Task A_choice_that_there_is_not_is_refused()
    {
        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            Dotnet.RunAsync("restore", "Functions", "-property:DurableTaskProvider=Redis")
        );
        Assert.Contains("DurableTaskProvider is 'Redis', but must be AzureStorage or Scheduler.", fault.Message);
    }
}
