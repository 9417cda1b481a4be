namespace Recruitment.Links;

/// <summary>Knows in which language people read what is behind a link.</summary>
public interface ILinkLanguage
{
    /// <returns>BCP 47; null once the data are erased.</returns>
    Task<string?> OfAsync(Link link, CancellationToken cancellationToken);
}
