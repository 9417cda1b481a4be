using System.Globalization;
using Microsoft.AspNetCore.Http;
using Recruitment.Candidates.Terms;
using Recruitment.Definition.Reading;

namespace Recruitment.Stages.Offer.Terms;

/// <summary>The terms for a candidate as text, as the form shows them and as they were posted.</summary>
public sealed record TermsFields
{
    public const string Version = "version";
    public const string ScaleField = "scale";
    public const string StepField = "step";
    public const string PayField = "monthlyPay";
    public const string FteField = "fte";
    public const string TermField = "termMonths";
    public const string ProbationField = "probationMonths";
    public const string StartField = "start";
    public const string WorkField = "earlierWork";
    public const string ContractsField = "earlierContracts";
    public const string MonthsField = "earlierMonths";
    public const string ReasonField = "reason";

    private static readonly CultureInfo Plain = CultureInfo.InvariantCulture;

    public string Scale { get; init; } = "";
    public string Step { get; init; } = "";
    public string Pay { get; init; } = "";
    public string Fte { get; init; } = "";
    public string Term { get; init; } = "";
    public string Probation { get; init; } = "";
    public string Start { get; init; } = "";
    public string Work { get; init; } = "";
    public string Contracts { get; init; } = "";
    public string Months { get; init; } = "";
    public string Reason { get; init; } = "";

    public static TermsFields Of(IFormCollection form)
    {
        return new TermsFields
        {
            Scale = Text(ScaleField),
            Step = Text(StepField),
            Pay = Text(PayField),
            Fte = Text(FteField),
            Term = Text(TermField),
            Probation = Text(ProbationField),
            Start = Text(StartField),
            Work = Text(WorkField),
            Contracts = Text(ContractsField),
            Months = Text(MonthsField),
            Reason = Text(ReasonField),
        };

        string Text(string field) => form[field].ToString().Trim();
    }

    public static TermsFields Of(TermsDraft draft) =>
        new()
        {
            Scale = draft.Scale ?? "",
            Step = Whole(draft.Step),
            Pay = draft.MonthlyPay?.ToString("0.##", ReaderLanguage.Culture) ?? "",
            Fte = draft.Fte?.ToString("0.####", ReaderLanguage.Culture) ?? "",
            Term = Whole(draft.TermMonths),
            Probation = Whole(draft.ProbationMonths),
            Start = draft.Start?.ToString("yyyy-MM-dd", Plain) ?? "",
            Work = draft.EarlierWork is { } work ? Word(work) : "",
            Contracts = Whole(draft.EarlierContracts),
            Months = Whole(draft.EarlierMonths),
        };

    /// <summary>The value of <see cref="WorkField"/>.</summary>
    public static string Word(EarlierWork work) => work.ToString().ToLowerInvariant();

    /// <summary>The terms that were filled in; what is no number, in the faults.</summary>
    public (TermsDraft Draft, IReadOnlyList<Fault> Faults) Read()
    {
        var faults = new List<Fault>();
        var draft = new TermsDraft
        {
            Scale = Scale.Length == 0 ? null : Scale,
            Step = Int(Step, StepField),
            MonthlyPay = Figure(Thousands(Pay), PayField),
            Fte = Figure(Fte, FteField),
            TermMonths = Int(Term, TermField) ?? 0,
            ProbationMonths = Int(Probation, ProbationField) ?? 0,
            Start = DateOnly.TryParseExact(Start, "yyyy-MM-dd", Plain, DateTimeStyles.None, out var day) ? day : null,
            EarlierWork = Enum.TryParse<EarlierWork>(Work, ignoreCase: true, out var work) ? work : null,
            EarlierContracts = Int(Contracts, ContractsField) ?? 0,
            EarlierMonths = Int(Months, MonthsField) ?? 0,
            Reason = Reason.Length == 0 ? null : Reason,
        };
        return (draft, faults);

        int? Int(string text, string field)
        {
            if (text.Length == 0 || int.TryParse(text, NumberStyles.None, Plain, out var number))
            {
                return text.Length == 0 ? null : int.Parse(text, Plain);
            }

            faults.Add(new Fault($"/{field}", "ExpectedWholeNumber"));
            return null;
        }

        decimal? Figure(string text, string field)
        {
            if (text.Length == 0)
            {
                return null;
            }

            if (decimal.TryParse(text.Replace(',', '.'), NumberStyles.AllowDecimalPoint, Plain, out var figure))
            {
                return figure;
            }

            faults.Add(new Fault($"/{field}", "ExpectedNumber"));
            return null;
        }
    }

    /// <summary>
    /// <c>3.622</c> and <c>€ 3.622,50</c> as people write amounts, in English <c>3,622.50</c>, without what is not the
    /// figure.
    /// </summary>
    private static string Thousands(string text)
    {
        var amount = text.Replace("€", "", StringComparison.Ordinal).Trim();
        var written = ReaderLanguage.Culture.NumberFormat;
        return
            amount.Split(written.NumberGroupSeparator) is [_, .., var last]
            && last.Split(written.NumberDecimalSeparator)[0].Length == 3
            ? amount.Replace(written.NumberGroupSeparator, "", StringComparison.Ordinal)
            : amount;
    }

    private static string Whole(int? number) => number?.ToString(Plain) ?? "";
}
