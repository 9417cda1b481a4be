using Recruitment.Play.App;
using Recruitment.Play.Checks;

namespace Recruitment.Tests.WholeProcedure;

/// <summary>The procedure with nothing done to the app: what every other play of it is compared with.</summary>
public sealed class UndisturbedProcedure : IAsyncLifetime
{
    internal PlayedProcedure Played { get; private set; } = null!;

    public async Task InitializeAsync() => Played = await PlayedProcedure.PlayAsync(Disturbance.WithDailyFunctions);

    public Task DisposeAsync() => Task.CompletedTask;
}
