using Recruitment.Links;

namespace Recruitment.Procedures;

/// <summary>What is behind a link is read in the language of its procedure.</summary>
public sealed class LinkLanguage(ProcedureRecords procedures) : ILinkLanguage
{
    public Task<string> OfAsync(Link link, CancellationToken cancellationToken) =>
        procedures.LanguageOfAsync(link.Procedure, cancellationToken);
}
