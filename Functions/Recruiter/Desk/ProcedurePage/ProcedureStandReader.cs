using Recruitment.Calendar;
using Recruitment.Candidates;
using Recruitment.Records;
using Recruitment.Recruiter.Dashboard;
using Recruitment.Recruiter.Desk.Plan;

namespace Recruitment.Recruiter.Desk.ProcedurePage;

/// <summary>Reads where a procedure stands, for the desk: from listings, however many candidates there are.</summary>
public sealed class ProcedureStandReader(DashboardReader dashboards, CandidateRecords candidates, TimeProvider clock)
{
    public async Task<ProcedureStandModel> ReadAsync(ProcedurePlace place, CancellationToken cancellationToken)
    {
        var (procedure, definition) = (place.Mine.Procedure, place.Mine.Definition);
        var all = await candidates.SummariesAsync(procedure.Id, cancellationToken);
        var stand = await dashboards.ReadStandAsync(procedure, definition, place.Mine.By, cancellationToken);
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
            Funnel = Funnel.Of(procedure, definition, all, clock.GetUtcNow()),
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

    private static Uri? AddressOf(ProcedureId? procedure) =>
        procedure is { } id ? new Uri(DeskAddresses.Procedure(id), UriKind.Relative) : null;
}
