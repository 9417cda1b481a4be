using Microsoft.Extensions.Configuration;

namespace Recruitment.Links;

/// <summary>Makes the addresses that mails carry.</summary>
public sealed class LinkBuilder(LinkProtector protector, IConfiguration configuration, TimeProvider clock)
{
    /// <summary>Where the app is reached from outside, ending in a slash: setting <c>Recruitment:BaseUrl</c>.</summary>
    public Uri Base
    {
        get
        {
            var setting = configuration["Recruitment:BaseUrl"];
            var address = string.IsNullOrWhiteSpace(setting) ? "http://localhost:7071" : setting;
            return new Uri(address.TrimEnd('/') + "/");
        }
    }

    /// <summary>The absolute address of <paramref name="link"/>. Differs each time; all of them open.</summary>
    public Uri For(Link link) => new(Base, $"l/{protector.Protect(link with { MadeAt = clock.GetUtcNow() })}");

    /// <summary>The absolute address of a public page, such as <c>vacancies/abc</c>.</summary>
    public Uri To(string path) => new(Base, path.TrimStart('/'));
}
