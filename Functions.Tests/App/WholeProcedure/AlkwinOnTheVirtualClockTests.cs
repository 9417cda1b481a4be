using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Recruitment.Embedded.Durable;
using Recruitment.Play.App;
using Recruitment.Play.Checks;

namespace Recruitment.Tests.WholeProcedure;

/// <summary>
/// The whole procedure of the Alkwin template, on a clock that moves when nothing is left to do. Whatever happens to
/// the app meanwhile, people meet the same procedure.
/// </summary>
public sealed class AlkwinOnTheVirtualClockTests(UndisturbedProcedure undisturbed) : IClassFixture<UndisturbedProcedure>
{
    private const int FewestReloads = 100;
    private const int FewestRestarts = 30;

    [Fact]
    public void It_runs_from_the_posting_to_the_erasure()
    {
        Assert.Empty(undisturbed.Played.Failed);
        var line = undisturbed.Played.Line;
        Assert.InRange(line["simulatedDays"]!.GetValue<int>(), 365, 800);
        Assert.InRange(line["realSeconds"]!.GetValue<double>(), 0.1, double.MaxValue);
        Assert.Equal(undisturbed.Played.Mails.Count, line["mails"]!.GetValue<int>());
        Assert.Equal(
            """{"template":"alkwin","outcome":"appointed","candidates":12,"internal":3,"shortlisted":4,"interviewed":4,"appointed":1,"rejected":10,"withdrawn":1,"personalDataInHistory":0,"personalDataAfterRetention":0}""",
            Measured(line, "mails", "simulatedDays", "realSeconds")
        );
    }

    [Fact]
    public async Task It_runs_the_same_with_every_instance_replayed_on_every_turn()
    {
        var played = await PlayedProcedure.PlayAsync(
            new Disturbance
            {
                Configure = services =>
                    services.AddSingleton(new DurableEngineOptions { RecoverAfterEveryTurn = true }),
            }
        );
        AssertUndisturbed(played);
    }

    [Fact]
    public async Task It_runs_the_same_with_the_engine_reloaded_from_the_store_all_along()
    {
        var reloads = 0;
        async Task ReloadAsync(RunningApp app)
        {
            reloads++;
            await app.Services.GetRequiredService<DurableEngine>().RecoverAsync();
        }

        var played = await PlayedProcedure.PlayAsync(
            new Disturbance { AfterAct = ReloadAsync, BeforeTimePasses = ReloadAsync }
        );
        Assert.InRange(reloads, FewestReloads, int.MaxValue);
        AssertUndisturbed(played);
    }

    [Fact]
    public async Task It_runs_the_same_with_the_app_stopped_and_started_all_along()
    {
        var disturbances = 0;
        var restarts = 0;
        async Task RestartAsync(RunningApp app)
        {
            if (disturbances++ % 3 == 0)
            {
                restarts++;
                await app.RestartAsync();
            }
        }

        var played = await PlayedProcedure.PlayAsync(
            new Disturbance { AfterAct = RestartAsync, BeforeTimePasses = RestartAsync }
        );
        Assert.InRange(restarts, FewestRestarts, int.MaxValue);
        AssertUndisturbed(played);
    }

    private void AssertUndisturbed(PlayedProcedure played)
    {
        Assert.Empty(played.Failed);
        Assert.Equal(undisturbed.Played.Mails, played.Mails);
        Assert.Equal(Measured(undisturbed.Played.Line, "realSeconds"), Measured(played.Line, "realSeconds"));
    }

    /// <summary>The line without what differs from run to run.</summary>
    private static string Measured(JsonObject line, params string[] without)
    {
        var measured = line.DeepClone().AsObject();
        foreach (var key in without)
        {
            measured.Remove(key);
        }

        return measured.ToJsonString();
    }
}
