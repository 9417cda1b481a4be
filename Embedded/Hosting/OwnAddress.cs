using Microsoft.Extensions.Configuration;

namespace Recruitment.Embedded.Hosting;

/// <summary>The address under which the app reaches itself.</summary>
internal static class OwnAddress
{
    private const string BaseUrl = "Recruitment:BaseUrl";

    /// <summary>An address that a client on this machine can use, of those that the host listens on.</summary>
    public static Uri Of(IEnumerable<string> urls)
    {
        var url = urls.First().Replace("://+", "://localhost").Replace("://*", "://localhost");
        var address = new UriBuilder(url);
        if (address.Host is "0.0.0.0" or "[::]")
        {
            address.Host = "localhost";
        }

        return address.Uri;
    }

    /// <summary>
    /// Makes the address known as the platform does (<c>WEBSITE_HOSTNAME</c>), and as the base of links where no other
    /// is set.
    /// </summary>
    /// <returns>The base of links.</returns>
    public static string Publish(IConfiguration configuration, Uri address)
    {
        Default(configuration, "WEBSITE_HOSTNAME", address.Authority);
        Default(configuration, BaseUrl, address.GetLeftPart(UriPartial.Authority));
        return configuration[BaseUrl]!; // it was set just now, or before
    }

    private static void Default(IConfiguration configuration, string key, string value)
    {
        if (string.IsNullOrEmpty(configuration[key]))
        {
            configuration[key] = value;
        }
    }
}
