using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Recruitment.Recruiter.Clocks;
using Recruitment.Recruiter.Desk.SignIn;
using Recruitment.Retention;

namespace Recruitment.Play.App;

/// <summary>What a test does to the app while a procedure runs on it; the demo does nothing.</summary>
internal sealed record Disturbance
{
    public static Disturbance None { get; } = new();

    /// <summary>The app also does what it does every day, as in production.</summary>
    public static Disturbance WithDailyFunctions { get; } =
        new()
        {
            Settings =
            [
                With(nameof(WatchClocksFunction)),
                With(nameof(EraseStrayUploadsFunction)),
                With(nameof(ForgetSignInsFunction)),
            ],
        };

    /// <summary>Connects to the storage account that the app uses; null for its own store.</summary>
    public string? StorageConnection { get; init; }

    /// <summary>Settings of the app, such as <c>--Mail:Transport=smtp</c>.</summary>
    public IReadOnlyList<string> Settings { get; init; } = [];

    /// <summary>What runs the app's orchestrations; null for the embedded engine.</summary>
    public Action<IServiceCollection>? Engine { get; init; }

    /// <summary>Changes the app's services.</summary>
    public Action<IServiceCollection> Configure { get; init; } = _ => { };

    /// <summary>Comes between the app's own middleware and its functions.</summary>
    public Action<FunctionsApplicationBuilder> Middleware { get; init; } = _ => { };

    /// <summary>Comes right after somebody acted, with the work that this caused still under way.</summary>
    public Func<RunningApp, Task> AfterAct { get; init; } = _ => Task.CompletedTask;

    /// <summary>Comes when nothing is under way, before the clock moves on.</summary>
    public Func<RunningApp, Task> BeforeTimePasses { get; init; } = _ => Task.CompletedTask;

    /// <summary>The setting by which a function runs that has a schedule: here none does by itself.</summary>
    public static string With(string function) => $"--AzureWebJobs:{function}:Disabled=false";
}
