using System.Security.Cryptography;
using System.Text.Json;
using Recruitment.Candidates;
using Recruitment.Files;
using Recruitment.Records;

namespace Recruitment.Applicants.Applying;

/// <summary>An application without faults.</summary>
public sealed record Application
{
    public required ProcedureId Procedure { get; init; }

    /// <summary>The id that the candidate gets, unless the address applied before.</summary>
    public required CandidateId Proposed { get; init; }
    public required ApplicationFields Fields { get; init; }
    public required Track Track { get; init; }

    /// <summary>
    /// The generated name under which the CV will be put in the container <c>cvs</c>; null when it is there already.
    /// </summary>
    public string? ArrivesAs { get; init; }

    /// <summary>Absent where none is asked.</summary>
    public ApplicationCv? Cv { get; init; }

    /// <inheritdoc cref="Candidate.Language"/>
    public string? Language { get; init; }

    /// <summary>Of a programme: the team.</summary>
    public Enrolment? Enrolment { get; init; }

    /// <summary>That somebody of the organisation entered it; absent: the candidate applied.</summary>
    public ApplicationEntry? Entry { get; init; }

    /// <inheritdoc cref="Candidate.Sent"/>
    /// <remarks>Null when somebody else entered it, who is told of a repetition.</remarks>
    public string? Fingerprint =>
        Entry is not null
            ? null
            : Convert.ToHexStringLower(
                SHA256.HashData([
                    .. JsonSerializer.SerializeToUtf8Bytes(Fields with { Answers = SortedAnswers }, RecordJson.Options),
                    .. Cv is { } cv ? SHA256.HashData(cv.Content) : [],
                ])
            );

    private SortedDictionary<string, string> SortedAnswers =>
        new(Fields.Answers.ToDictionary(), StringComparer.Ordinal);
}

/// <summary>That an application was entered for the candidate.</summary>
/// <param name="By">Who did.</param>
/// <param name="ReceivedAt">When it came in, UTC.</param>
public sealed record ApplicationEntry(PersonId By, DateTimeOffset ReceivedAt)
{
    /// <summary>It came after the closing, and is accepted all the same.</summary>
    public bool IsLate { get; init; }

    /// <summary>Where letters are posted.</summary>
    public string? PostalAddress { get; init; }
}

/// <summary>The CV of an application without faults.</summary>
/// <param name="FileName">As the candidate named it.</param>
public sealed record ApplicationCv(string FileName, CvKind Kind, BinaryData Content);
