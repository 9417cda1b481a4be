using System.Reflection;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace Recruitment.Embedded.Hosting;

/// <summary>
/// What a program that hosts the app inside itself (tests, demo, benchmarks) can set on the builder before
/// <c>Build()</c>. What it leaves null comes from configuration.
/// </summary>
internal sealed class EmbeddedHostOptions
{
    /// <summary>Where the functions are; null means the entry assembly.</summary>
    public Assembly? FunctionsAssembly { get; set; }

    /// <summary>Where the data is; null means <c>Recruitment:DataFolder</c>, or else <c>.recruitment</c>.</summary>
    public string? DataFolder { get; set; }

    /// <summary>Addresses to listen on, such as <c>http://127.0.0.1:0</c>; null means <c>http://localhost:7071</c>.</summary>
    public string[]? Urls { get; set; }

    /// <summary>The time that everything goes by; null means the clock that configuration describes.</summary>
    public TimeProvider? Clock { get; set; }

    /// <summary>Whether the start is announced on the console; null means only for the program itself.</summary>
    public bool? Announces { get; set; }

    internal List<Func<FunctionExecutionDelegate, FunctionExecutionDelegate>> Middleware { get; } =
    [];

    internal bool ServesHttpFunctions { get; set; }

    /// <summary>The options that travel in a builder's properties.</summary>
    public static EmbeddedHostOptions Of(IDictionary<object, object> properties)
    {
        if (properties.TryGetValue(typeof(EmbeddedHostOptions), out var found))
        {
            return (EmbeddedHostOptions)found;
        }

        var options = new EmbeddedHostOptions();
        properties[typeof(EmbeddedHostOptions)] = options;
        return options;
    }

    /// <summary>The options of <paramref name="builder"/>, to set before it builds.</summary>
    public static EmbeddedHostOptions Of(FunctionsApplicationBuilder builder) =>
        Of(builder.Properties);
}
