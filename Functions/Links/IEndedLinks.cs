namespace Recruitment.Links;

/// <summary>Knows of links that open nothing any more, whatever they were for.</summary>
public interface IEndedLinks
{
    Task<bool> HasEndedAsync(Link link, CancellationToken cancellationToken);
}
