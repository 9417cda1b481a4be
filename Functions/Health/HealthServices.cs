using Microsoft.Extensions.DependencyInjection;

namespace Recruitment.Health;

/// <summary>What looks whether the app can do its work. A host adds checks of its own.</summary>
public static class HealthServices
{
    /// <summary>Shorter than the patience of whoever asks.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services.AddSingleton<DurableProbe>();
        services.AddSingleton<HealthReports>();
        services
            .AddHealthChecks()
            .AddCheck<RecordsProbe>("records", null, [], Patience)
            .AddCheck<DurableProbe>("orchestrations", null, [], Patience)
            .AddCheck<MailProbe>("mail", null, [], Patience)
            .AddCheck<KeysProbe>("keys", null, [], Patience)
            .AddCheck<ClockProbe>("clock", null, [], Patience);
        return services;
    }
}
