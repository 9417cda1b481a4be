using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Recruitment.Tests.Wire.Clock;

/// <summary>
/// Runs in the worker process before its own program (<c>DOTNET_STARTUP_HOOKS</c>), and puts the test's clock into the
/// app that is built there. The published files stay as they are.
/// </summary>
/// <remarks>The runtime looks for this name, outside any namespace.</remarks>
internal sealed class StartupHook
{
    public static void Initialize() => DiagnosticListener.AllListeners.Subscribe(new Listeners());

    private sealed class Listeners : Observer<DiagnosticListener>
    {
        public override void OnNext(DiagnosticListener value)
        {
            if (value.Name == "Microsoft.Extensions.Hosting")
            {
                value.Subscribe(new Building());
            }
        }
    }

    /// <summary>The same event as test hosts and design-time tools listen to.</summary>
    private sealed class Building : Observer<KeyValuePair<string, object?>>
    {
        public override void OnNext(KeyValuePair<string, object?> value)
        {
            if (value is { Key: "HostBuilding", Value: IHostBuilder builder })
            {
                builder.ConfigureServices(services =>
                    services.Replace(ServiceDescriptor.Singleton<TimeProvider>(SharedClock.Open()))
                );
            }
        }
    }

    private abstract class Observer<T> : IObserver<T>
    {
        public abstract void OnNext(T value);

        public void OnCompleted() { }

        public void OnError(Exception error) { }
    }
}
