using Microsoft.Extensions.DependencyInjection;
using Recruitment.Play.App;
using Recruitment.Tests.OfficialEngine.Hub;

namespace Recruitment.Tests.OfficialEngine;

/// <summary>An app on the official engine, whose hub outlives it.</summary>
internal sealed class OfficialPlay
{
    private MemoryTaskHub? _hub;

    public MemoryTaskHub Hub => _hub ?? throw new InvalidOperationException("The app never ran.");

    /// <param name="also">What else is done to the app.</param>
    public Disturbance On(Disturbance? also = null) => (also ?? Disturbance.None) with { Engine = AddTo };

    public void AddTo(IServiceCollection services)
    {
        services.AddSingleton(provider => _hub ??= new MemoryTaskHub(provider.GetRequiredService<TimeProvider>()));
        OfficialEngine.AddTo(services);
    }
}
