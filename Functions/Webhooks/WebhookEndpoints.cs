using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace Recruitment.Webhooks;

/// <summary>
/// The systems that the settings name: <c>Webhooks__{name}__Url</c>, <c>__Secret</c> (several with spaces between them) and
/// <c>__Types</c> (with spaces; without it, all). They are settings of the app and no part of a definition, because
/// definitions are shown and exported, and a secret is neither.
/// </summary>
public sealed class WebhookEndpoints(IConfiguration configuration, IHostEnvironment environment)
{
    public const string Section = "Webhooks";

    private const int MaxNameCharacters = 20;

    private readonly Lazy<IReadOnlyList<WebhookEndpoint>> _all = new(() => Read(configuration, environment));

    /// <exception cref="InvalidDataException">A setting is missing or wrong; the message names it, and no secret.</exception>
    public IReadOnlyList<WebhookEndpoint> All => _all.Value;

    /// <summary>Null when the settings no longer name it.</summary>
    public WebhookEndpoint? Find(string name) => All.FirstOrDefault(endpoint => endpoint.Name == name);

    private static IReadOnlyList<WebhookEndpoint> Read(IConfiguration configuration, IHostEnvironment environment) =>
        [
            .. configuration
                .GetSection(Section)
                .GetChildren()
                .Select(settings => Read(settings, environment.IsDevelopment())),
        ];

    private static WebhookEndpoint Read(IConfigurationSection settings, bool isDevelopment)
    {
        var name = settings.Key.ToLowerInvariant();
        if (name.Length > MaxNameCharacters || !name.All(char.IsAsciiLetterOrDigit))
        {
            throw Fault(settings, $"the name has 1 to {MaxNameCharacters} letters and digits");
        }

        if (
            !Uri.TryCreate(settings["Url"], UriKind.Absolute, out var url)
            || !(url.Scheme == Uri.UriSchemeHttps || (isDevelopment && url is { Scheme: "http", IsLoopback: true }))
        )
        {
            throw Fault(settings, "Url is an address that starts with https://");
        }

        var keys = Words(settings["Secret"]).Select(WebhookKey.Find).ToList();
        return keys.Count > 0 && keys.All(key => key is not null)
            ? new WebhookEndpoint(name, url, [.. keys.OfType<WebhookKey>()], Words(settings["Types"]).ToHashSet())
            : throw Fault(settings, "Secret is whsec_ and 24 to 64 bytes in base 64; of several, with spaces between");
    }

    private static string[] Words(string? setting) =>
        (setting ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static InvalidDataException Fault(IConfigurationSection settings, string what) =>
        new($"The settings {Section}__{settings.Key}__… cannot be used: {what}.");
}
