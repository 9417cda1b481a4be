namespace Recruitment.Tests.Publishing;

/// <summary>What the choice of a host puts under the app.</summary>
public sealed class FunctionsHostTests
{
    private const string Scheduler =
        "Microsoft.Azure.Functions.Worker.Extensions.DurableTask.AzureManaged";

    [Fact]
    public async Task Without_a_choice_the_host_is_the_embedded_one()
    {
        var project = await FunctionsProject.EvaluateAsync();
        Assert.Equal("Embedded", project.Host);
        Assert.Equal(["Embedded"], project.Projects);
    }

    [Fact]
    public async Task The_embedded_host_takes_the_place_of_every_official_package()
    {
        var project = await FunctionsProject.EvaluateAsync("FunctionsHost=Embedded");
        Assert.DoesNotContain(project.Packages, IsOfTheOfficialHost);
        Assert.Empty(project.WithoutVersion);
    }

    [Fact]
    public async Task On_azure_the_official_packages_take_the_place_of_the_embedded_host()
    {
        var project = await FunctionsProject.EvaluateAsync("FunctionsHost=Azure");
        Assert.Empty(project.Projects);
        Assert.Equal(
            [
                "Microsoft.Azure.Functions.Worker",
                "Microsoft.Azure.Functions.Worker.Extensions.DurableTask",
                "Microsoft.Azure.Functions.Worker.Extensions.Http",
                "Microsoft.Azure.Functions.Worker.Extensions.Http.AspNetCore",
                "Microsoft.Azure.Functions.Worker.Extensions.Storage.Blobs",
                "Microsoft.Azure.Functions.Worker.Extensions.Timer",
                "Microsoft.Azure.Functions.Worker.OpenTelemetry",
                "Microsoft.Azure.Functions.Worker.Sdk",
                "SendGrid",
            ],
            project.Packages.Where(IsOfTheOfficialHost).Order(StringComparer.Ordinal)
        );
        Assert.Empty(project.WithoutVersion);
    }

    [Fact]
    public async Task The_scheduler_is_one_more_package_for_who_asks_for_it()
    {
        var storage = await FunctionsProject.EvaluateAsync("FunctionsHost=Azure");
        var scheduler = await FunctionsProject.EvaluateAsync(
            "FunctionsHost=Azure",
            "DurableTaskProvider=Scheduler"
        );
        Assert.Equal([Scheduler], scheduler.Packages.Except(storage.Packages));
        Assert.Empty(storage.Packages.Except(scheduler.Packages));
        Assert.Empty(scheduler.WithoutVersion);
    }

    [Theory]
    [InlineData("FunctionsHost=Azur", "FunctionsHost is 'Azur', but must be Embedded or Azure.")]
    [InlineData(
        "DurableTaskProvider=Redis",
        "DurableTaskProvider is 'Redis', but must be AzureStorage or Scheduler."
    )]
    public async Task A_choice_that_there_is_not_is_refused(string choice, string message)
    {
        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            Dotnet.RunAsync("restore", "Functions", $"-property:{choice}")
        );
        Assert.Contains(message, fault.Message);
    }

    // The analyzers compile nothing in; they are on under both hosts.
    private static bool IsOfTheOfficialHost(string package) =>
        package == "SendGrid"
        || package.StartsWith("Microsoft.Azure.", StringComparison.Ordinal)
        || (
            package.StartsWith("Microsoft.DurableTask.", StringComparison.Ordinal)
            && !package.EndsWith(".Analyzers", StringComparison.Ordinal)
        );
}
