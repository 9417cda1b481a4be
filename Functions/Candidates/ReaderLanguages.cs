using Recruitment.Definition;
using Recruitment.Links;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Candidates;

/// <summary>
/// In which language somebody reads what a procedure has for them: candidates in the one that they chose, everybody else
/// in the organisation's.
/// </summary>
public sealed class ReaderLanguages(ProcedureRecords procedures, CandidateRecords candidates) : ILinkLanguage
{
    /// <summary>Of whoever a link was sent to; null once the procedure is erased.</summary>
    public Task<string?> OfAsync(Link link, CancellationToken cancellationToken) =>
        OfAsync(link.Procedure, link.Holder, cancellationToken);

    /// <param name="reader">Id of a candidate or of a person.</param>
    /// <returns>BCP 47; null once the procedure is erased.</returns>
    public async Task<string?> OfAsync(ProcedureId procedure, string reader, CancellationToken cancellationToken)
    {
        if (
            await procedures.FindDefinitionAsync(procedure, cancellationToken) is not { Organisation: var organisation }
        )
        {
            return null;
        }

        var chosen =
            organisation.Languages.Count > 1 && Identifier.IsValid(reader)
                ? await candidates.FindAsync(procedure, new CandidateId(reader), cancellationToken)
                : null;
        return organisation.LanguageFor(chosen?.Language);
    }
}
