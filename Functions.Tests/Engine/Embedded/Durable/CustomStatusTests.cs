using Microsoft.DurableTask;

namespace Recruitment.Tests.Embedded.Durable;

public sealed class CustomStatusTests
{
    // As JSON in UTF-16 a text has two quotes more, and two bytes for each character.
    private const int LongestText = (16 * 1024 / 2) - 2;

    [Theory, WarmAndRecovered]
    public async Task Status_of_16_KiB_is_kept(bool recover)
    {
        await using var host = await StartAsync(recover);

        var id = await host.RunAsync("Set", LongestText);

        Assert.Equal("kept", await host.OutputAsync<string>(id));
        Assert.Equal(LongestText, (await host.ReadAsync(id)).ReadCustomStatusAs<string>()?.Length);
    }

    [Theory, WarmAndRecovered]
    public async Task Longer_status_is_refused_at_the_call_and_the_last_one_stays(bool recover)
    {
        await using var host = await StartAsync(recover);

        var id = await host.RunAsync("Set", LongestText + 1);

        Assert.Equal("refused", await host.OutputAsync<string>(id));
        Assert.Equal("first", (await host.ReadAsync(id)).ReadCustomStatusAs<string>());
    }

    private static Task<EngineHost> StartAsync(bool recover) =>
        EngineHost.StartAsync(
            recover,
            tasks =>
                tasks.AddOrchestratorFunc<int, string>(
                    "Set",
                    async (context, length) =>
                    {
                        context.SetCustomStatus("first");
                        await context.CreateTimer(TimeSpan.Zero, CancellationToken.None);
                        try
                        {
                            context.SetCustomStatus(new string('x', length));
                            return "kept";
                        }
                        catch (ArgumentException)
                        {
                            return "refused";
                        }
                    }
                )
        );
}
