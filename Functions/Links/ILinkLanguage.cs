namespace Recruitment.Links;

/// <summary>Knows in which language people read what is behind a link.</summary>
public interface ILinkLanguage
{
    /// <returns>BCP 47.</returns>
    Task<string> OfAsync(Link link, CancellationToken cancellationToken);
}
