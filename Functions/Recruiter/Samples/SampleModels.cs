using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;
using Recruitment.Applicants.OwnPage;
using Recruitment.Calendar;
using Recruitment.Committee;
using Recruitment.Correspondence;
using Recruitment.Definition;
using Recruitment.Html;

namespace Recruitment.Recruiter.Samples;

/// <summary>Models of pages and mails to look at, with what in them has to fit.</summary>
internal static class SampleModels
{
    public static object Of(Type model, int variation)
    {
        // Half of them are early, with everything still to be decided.
        var isEarly = (variation & 2) == 0;
        string[] undecided =
        [
            "Letter.Others",
            .. isEarly
                ? ["Term.Notices", "CandidateChecks.Documents", "CandidateChecks.Waived"]
                : Array.Empty<string>(),
        ];
        var part = new SampleModel(variation, undecided);
        var stage = (StageDefinition)part.Of(typeof(StageDefinition));
        var stages = Enum.GetValues<StageKind>()
            .OrderBy(kind => isEarly && kind == StageKind.Posting)
            .Select(kind => stage with { Kind = kind })
            .ToList();
        var definition = (ProcedureDefinition)part.Of(typeof(ProcedureDefinition));
        var made = new SampleModel(
            variation,
            undecided,
            (typeof(BallotBody), BallotBody.Of<SentenceList>(new[] { "Zin" })),
            // Other verdicts have no words for a consent.
            (typeof(CouncilRight), CouncilRight.Advice),
            (typeof(JsonObject), new JsonObject { ["application"] = new JsonObject { ["name"] = "Anna Vogelzang" } }),
            (typeof(IConfiguration), new ConfigurationBuilder().Build()),
            (
                typeof(ProcedureDefinition),
                definition with
                {
                    Organisation = definition.Organisation with { Language = ReaderLanguage.Current },
                    Stages = stages,
                    // Teams have no CV to replace.
                    Programme = model == typeof(CandidatePageModel) ? null : definition.Programme,
                }
            ),
            (typeof(ResolvedDate), new ResolvedDate("z.s.m.", new DateOnly(2027, 2, 5), "day"))
        ).Of(model);

        // Half of them are about two candidates, where a mail can be about several.
        return made is Letter letter && (variation & 4) != 0 ? letter with { Others = [letter] } : made;
    }
}
