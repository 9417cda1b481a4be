using Recruitment.Procedures.Definition.Documents;
using Recruitment.Procedures.Definition.Reading;
using static Recruitment.Procedures.Definition.Rules.TextRules;

namespace Recruitment.Procedures.Definition.Rules;

/// <summary>What a version of an assessment framework must state.</summary>
internal static class FrameworkRules
{
    public static IEnumerable<Fault> Check(AssessmentFramework framework) =>
        [
            .. Line(framework.Title, "/title"),
            .. Text(framework.Source, "/source"),
            .. framework.Criteria.Count == 0
                ? [new Fault("/criteria", "CriteriaMissing")]
                : CriterionRules.Check(framework.Criteria, "/criteria"),
            .. Texts(framework.Practices, "/practices"),
        ];
}
