using Recruitment.Definition;
using Recruitment.Definition.Priority;
using Recruitment.Procedures;

namespace Recruitment.Applicants.Applying;

/// <summary>A vacancy before it is public, as candidates will read it when it opens.</summary>
public static class VacancyPreview
{
    /// <param name="address">Where it will be.</param>
    public static VacancyPageModel Of(Procedure procedure, ProcedureDefinition definition, Uri address)
    {
        var posting = definition.Stages.FirstOrDefault(stage => stage.Kind == StageKind.Posting);
        var planned = VacancyStanding.Of(procedure, definition, procedure.CreatedAt);
        var isInternal = posting?.Tracks is PostingTracks.InternalFirst or PostingTracks.InternalOnly;
        var standing = planned with
        {
            State = VacancyState.Open,
            OpenToInternal = planned.HasInternalTrack,
            OpenToExternal = !isInternal,
            IsPublic = false, // Not yet: search engines are told nothing.
            Priority = PriorityEditions.Of(definition),
        };
        return new VacancyPageModel
        {
            Published = new PublishedVacancy(procedure, definition, standing),
            Address = address,
            IsPreview = true,
        };
    }
}
