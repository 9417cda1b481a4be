using System.Globalization;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Stages.TermEnd;

/// <summary>Names one term of an appointed person.</summary>
/// <param name="Number">1 for the first.</param>
public sealed record TermKey(CandidateId Candidate, int Number)
{
    /// <summary>The step of a link to decide about this term: that of the stage, and which term.</summary>
    public static string StepOf(string step, int number) => $"{step}.{number}";

    /// <summary>The stage's step and the term's number; null when it names no term.</summary>
    public static (Step Step, int Number)? Read(string text) =>
        text.Split('.') is [var run, var last]
        && Step.Parse(run) is { } step
        && int.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (step, number)
            : null;
}
