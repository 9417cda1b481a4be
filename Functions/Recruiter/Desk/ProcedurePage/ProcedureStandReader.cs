using Recruitment.Calendar;
using Recruitment.Candidates;
using Recruitment.Procedures;
using Recruitment.Records;
using Recruitment.Recruiter.Dashboard;
using Recruitment.Recruiter.Desk.Funnels;
using Recruitment.Recruiter.Desk.Plan;
using Recruitment.Recruiter.Desk.Tasks;

namespace Recruitment.Recruiter.Desk.ProcedurePage;

/// <summary>Reads where a procedure stands, for the desk: from listings, however many candidates there are.</summary>
public sealed class ProcedureStandReader(
    DashboardReader dashboards,
    CandidateRecords candidates,
    DeskTasks tasks,
    TimeProvider clock
)
{
    public async Task<ProcedureStandModel> ReadAsync(ProcedurePlace place, CancellationToken cancellationToken)
    {
        var (procedure, definition) = (place.Mine.Procedure, place.Mine.Definition);
        var all = await candidates.SummariesAsync(procedure.Id, cancellationToken);
        var stand = await dashboards.ReadStandAsync(procedure, definition, place.Mine.Place, cancellationToken);
        return new ProcedureStandModel(
            place,
            stand with
            {
                Address = DeskAddresses.Procedure(procedure.Id),
                FormToken = new FormToken(DeskForms.Field, place.Visitor.FormToken),
                Earlier = AddressOf(procedure.Reopens),
                Later = AddressOf(procedure.ReopenedBy),
            },
            PictureOf(place)
        )
        {
            Tasks =
            [
                .. (await tasks.ReadAsync(place.Mine, all, clock.GetUtcNow(), cancellationToken)).Where(task =>
                    !task.IsAside
                ),
            ],
            Funnel = FunnelOf(place, all),
        };
    }

    /// <summary>The plan beside what became of it; a press on a stage leads to where its dates are moved.</summary>
    public PlanPictureModel PictureOf(ProcedurePlace place) =>
        PlanPictures.Of(
            place.Mine.Definition,
            place.Mine.Procedure.Timeline,
            DutchTime.DayOf(place.Mine.Procedure.CreatedAt),
            DutchTime.DayOf(clock.GetUtcNow()),
            stage => $"{DeskAddresses.Plan(place.Id)}#{PlanModel.AnchorOf(stage)}"
        );

    private IReadOnlyList<FunnelStep> FunnelOf(ProcedurePlace place, IReadOnlyList<CandidateSummary> all)
    {
        var interviews = StandingInterviews.Of(place.Mine.Procedure, place.Mine.Definition);
        var way = new FunnelWay(place.IsProgramme, interviews);
        return Funnel.Of(
            place.IsProgramme ? Funnel.OfProgrammes : Funnel.OfVacancies,
            [.. all.Select(candidate => (way, candidate))],
            clock.GetUtcNow()
        );
    }

    private static Uri? AddressOf(ProcedureId? procedure) =>
        procedure is { } id ? new Uri(DeskAddresses.Procedure(id), UriKind.Relative) : null;
}
