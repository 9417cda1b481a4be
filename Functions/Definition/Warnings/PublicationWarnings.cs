using Recruitment.Definition.Reading;

namespace Recruitment.Definition.Warnings;

/// <summary>Whether a public vacancy can be told to search engines: Google asks where the work is.</summary>
internal static class PublicationWarnings
{
    public static IReadOnlyList<Fault> Of(ProcedureDefinition definition) =>
        definition is { HasVacancy: true, Vacancy.Kind: VacancyKind.Job, Place: null }
        && definition.Stages.Any(stage => stage is { Kind: StageKind.Posting, Tracks: not PostingTracks.InternalOnly })
            ? [new Fault("/vacancy/place", "NotFoundBySearch")]
            : [];
}
