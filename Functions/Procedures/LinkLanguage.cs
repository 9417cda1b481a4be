using Recruitment.Links;

namespace Recruitment.Procedures;

/// <summary>What is behind a link is read in the language of its procedure.</summary>
public sealed class LinkLanguage(ProcedureRecords procedures) : ILinkLanguage
{
    public async Task<string?> OfAsync(Link link, CancellationToken cancellationToken) =>
        (await procedures.FindDefinitionAsync(link.Procedure, cancellationToken))?.Organisation.Language;
}
