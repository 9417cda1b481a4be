using Recruitment.Applicants.Applying;
using Recruitment.Candidates;

namespace Recruitment.Recruiter.Acting;

/// <summary>An application that somebody of the organisation enters: it came on paper, or from somebody without e-mail.</summary>
public sealed record EntryRequest : ActionRequest
{
    public required string Name { get; init; }

    /// <summary>Absent: there is none, and letters are posted to <see cref="Address"/>.</summary>
    public string? Email { get; init; }

    /// <summary>The postal address, in lines; must be there when there is no e-mail address.</summary>
    public string? Address { get; init; }
    public string? Phone { get; init; }
    public string? Motivation { get; init; }

    /// <summary>Must be there where the vacancy has internal candidates.</summary>
    public Track? Track { get; init; }
    public string? PriorityGroup { get; init; }

    /// <summary>Of an internal candidate, as far as it is told: where in the organisation they work.</summary>
    public string? Section { get; init; }

    /// <summary>As well: what contract they have.</summary>
    public ContractKind? Contract { get; init; }

    /// <summary>Fixed terms in a row, this one included.</summary>
    public int? Contracts { get; init; }

    /// <summary>Months that those took together.</summary>
    public int? ContractMonths { get; init; }

    /// <summary>Ids of the seats that they stand for; none: each.</summary>
    public IReadOnlyList<string> Seats { get; init; } = [];

    /// <summary>Asked for data to be kept for a year.</summary>
    public bool ConsentRetention { get; init; }
    public IReadOnlyList<EntryAnswer> Answers { get; init; } = [];

    /// <summary>The day on which it came in, Europe/Amsterdam; absent: today.</summary>
    public DateOnly? ReceivedOn { get; init; }

    /// <summary>It came after the closing, and is accepted all the same.</summary>
    public bool Late { get; init; }

    /// <summary>As the form of the vacancy would give it.</summary>
    internal ApplicationFields Fields =>
        new()
        {
            Name = Name.Trim(),
            Email = Email?.Trim() ?? "",
            Phone = Phone?.Trim() ?? "",
            Motivation = Motivation?.Trim() ?? "",
            Track = Track?.ToString().ToLowerInvariant() ?? "",
            PriorityGroup = PriorityGroup?.Trim() ?? "",
            Internal = new InternalFields
            {
                Section = Section?.Trim() ?? "",
                Contract = InternalFields.WordOf(Contract),
                Contracts = InternalFields.WordOf(Contracts),
                Months = InternalFields.WordOf(ContractMonths),
            },
            StandsFor = Seats,
            ConsentRetention = ConsentRetention,
            Answers = Answers
                .DistinctBy(answer => answer.Question)
                .Where(answer => answer.Text.Trim().Length > 0)
                .ToDictionary(answer => answer.Question, answer => answer.Text.Trim()),
        };
}

/// <summary>An answer to one of the form's own questions.</summary>
/// <param name="Question">Its id.</param>
public sealed record EntryAnswer(string Question, string Text);
