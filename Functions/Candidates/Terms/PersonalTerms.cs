using System.Text.Json.Serialization;
using Recruitment.Records;

namespace Recruitment.Candidates.Terms;

/// <summary>
/// The terms for one candidate, version after version, and which of them the candidate agreed to. Filed under the
/// candidate, so that it goes with them.
/// </summary>
public sealed record PersonalTerms
{
    /// <summary>The run of the offer stage (<c>StageCall.Step</c>) that asked for the terms, or offers without asking.</summary>
    public required string Step { get; init; }

    /// <summary>In order. None: what the vacancy says holds.</summary>
    public IReadOnlyList<TermsVersion> Versions { get; init; } = [];

    /// <summary>The version that the candidate agreed to, 0 for what the vacancy says; absent: none yet.</summary>
    public int? Agreed { get; init; }

    /// <summary>The first day of work that was agreed anew, because the one before could not be met any more.</summary>
    public NewStart? NewStart { get; init; }

    /// <summary>Null: what the vacancy says holds.</summary>
    [JsonIgnore]
    public TermsVersion? Latest => Versions.Count == 0 ? null : Versions[^1];

    /// <summary>The first day of work; null: as in the vacancy.</summary>
    [JsonIgnore]
    public DateOnly? FirstDay => NewStart?.Day ?? Latest?.Terms.Start;

    /// <summary>These terms with one version more.</summary>
    public PersonalTerms With(TermsVersion version) => this with { Versions = [.. Versions, version] };

    /// <summary>These terms, agreed to; the same while another version than <paramref name="version"/> is the latest.</summary>
    public PersonalTerms Agree(int version) => version == Versions.Count ? this with { Agreed = version } : this;
}

/// <summary>What somebody of the organisation fixed for one candidate.</summary>
public sealed record TermsVersion
{
    public required ExactTerms Terms { get; init; }
    public required WorkBefore Before { get; init; }
    public required DateTimeOffset FixedAt { get; init; }

    /// <summary>Who fixed it, on behalf of the organisation.</summary>
    public required PersonId FixedBy { get; init; }

    /// <summary>Why it differs from the vacancy, where it does.</summary>
    public string? Reason { get; init; }
}

/// <summary>Another first day of work, which somebody agreed with the candidate.</summary>
/// <param name="Day">Europe/Amsterdam.</param>
public sealed record NewStart(DateOnly Day, PersonId By, DateTimeOffset At);
