using Microsoft.AspNetCore.Http;
using Recruitment.Candidates;
using Recruitment.Definition;
using Recruitment.Definition.Programmes;
using Recruitment.Html;
using Recruitment.Links;
using Recruitment.Procedures;
using Recruitment.Procedures.Answering;
using Recruitment.Records;

namespace Recruitment.Stages.ProgrammePhase.Prices;

/// <summary>
/// The recruiter's link to name the price of each team that has a place. Some can be named now and others later; until
/// the last is named, any of them can still be changed.
/// </summary>
public sealed class PriceLink(ProcedureRecords procedures, CandidateRecords candidates)
    : ILinkPage<PricePage, PricePageModel>
{
    public const string Name = "prices";

    public string Purpose => Name;

    public async Task<PricePageModel?> FindAsync(Link link, HttpRequest request, CancellationToken cancellationToken)
    {
        if (
            new PersonId(link.Holder) != People.RecruiterId
            || await procedures.FindAsync(link.Procedure, cancellationToken) is not { } procedure
            || await procedures.FindDefinitionAsync(link.Procedure, cancellationToken)
                is not { Programme: { } programme } definition
        )
        {
            return null;
        }

        var all = await candidates.ListAsync(link.Procedure, cancellationToken);
        var teams = all.Where(c => c is { Status: CandidateStatus.Enrolled, Enrolment: not null }).ToList();
        return new PricePageModel
        {
            Brand = definition.Organisation.Brand,
            Programme = programme,
            Teams = teams,
            Open = procedure.IsAt(link.Step) && teams.Any(team => team.Enrolment!.Price is null),
        };
    }

    public async Task<LinkAnswer<PricePageModel>> AnswerAsync(
        LinkPost post,
        PricePageModel page,
        CancellationToken cancellationToken
    )
    {
        if (!page.Open)
        {
            // Naming them twice shows what was recorded the first time.
            return page.Teams.Count > 0 ? LinkAnswer.Shown(page) : LinkAnswer.TooLate(page);
        }

        var posted = page.Teams.ToDictionary(PriceRules.Field, team => post.Text(PriceRules.Field(team)));
        var faults = PriceRules.Check(posted, page.Programme.Price).ToList();
        if (faults.Count > 0)
        {
            return LinkAnswer.Invalid(page with { Faults = faults, Posted = posted });
        }

        foreach (var team in page.Teams)
        {
            if (PriceRules.Read(posted[PriceRules.Field(team)]) is { } price)
            {
                await candidates.ChangeAsync(
                    post.Link.Procedure,
                    team.Id,
                    c => c.Enrolment is { } enrolment ? c with { Enrolment = enrolment with { Price = price } } : c,
                    cancellationToken
                );
            }
        }

        return LinkAnswer.Recorded<PricePageModel>("PricesNamed");
    }
}

/// <summary>The page on which the recruiter names prices.</summary>
public sealed record PricePageModel
{
    public required Brand Brand { get; init; }
    public required Programme Programme { get; init; }

    /// <summary>Contacts of the teams that have a place, in order of enrolment.</summary>
    public required IReadOnlyList<Candidate> Teams { get; init; }

    /// <summary>Whether a price is still wanted.</summary>
    public required bool Open { get; init; }
    public IReadOnlyList<FormError> Faults { get; init; } = [];

    /// <summary>What was posted and refused, by name of the field; null: nothing.</summary>
    public IReadOnlyDictionary<string, string>? Posted { get; init; }

    public string? FaultOf(string field) => Faults.FirstOrDefault(fault => fault.Field == field)?.Message;

    /// <summary>What a team's field is filled with.</summary>
    public string Filled(Candidate team) =>
        Posted?.GetValueOrDefault(PriceRules.Field(team)) ?? PriceRules.Write(team.Enrolment!.Price);
}
