using System.Text.RegularExpressions;
using Recruitment.Applicants;
using Recruitment.Applicants.Applying;
using Recruitment.Candidates;
using Recruitment.Procedures;
using Recruitment.Tests.Architecture;

namespace Recruitment.Tests.Recruiter;

/// <summary>That everything that happens in a procedure is told in a sentence, in both languages.</summary>
public sealed partial class AuditTextsTests
{
    [Fact]
    public void Every_word_of_the_audit_chain_that_the_code_writes_has_a_sentence() =>
        Assert.Equal(
            [],
            from file in Repository.SourceFiles("Functions")
            from Match written in Written().Matches(File.ReadAllText(file))
            let word = written.Groups["word"].Value
            where AuditTexts.Of(word) is null
            select $"{Path.GetFileName(file)}: {word}"
        );

    [Fact]
    public void Every_outcome_has_a_sentence()
    {
        string[] words =
        [
            ApplicationIntake.Applied,
            .. Enum.GetValues<ProcedureOutcome>().Select(outcome => $"ProcedureEnded:{outcome}"),
            .. Enum.GetValues<CandidateStatus>().Select(status => $"Candidate{status}"),
            .. Enum.GetValues<CouncilVerdict>().Select(verdict => $"CouncilAdvice-{verdict}"),
        ];

        Assert.All(words, word => Assert.NotNull(AuditTexts.Of(word)));
    }

    [Fact]
    public void A_word_that_is_no_more_has_none() => Assert.Null(AuditTexts.Of("SomethingElse"));

    [GeneratedRegex(
        """(?:AppendAsync\(|AuditDeed\(|AuditAsync\(|Recorded(?:<\w+>)?\(|RecordAsync\()[^;]{0,80}?"(?<word>[A-Z][A-Za-z]+)"(?:,|\)(?!\}))"""
    )]
    private static partial Regex Written();
}
