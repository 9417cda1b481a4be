namespace Recruitment.Applicants.Arrival;

/// <summary>What the recruiter reads about why an upload is in quarantine.</summary>
public static class UploadErrorTexts
{
    private static readonly Texts Sentences = new(typeof(UploadErrorTexts));

    public static string For(UploadError fault) => Sentences[fault.ToString()];
}

/// <summary>Why an uploaded CV goes to quarantine.</summary>
public enum UploadError
{
    /// <summary>There is no such procedure, or its data have been erased.</summary>
    UnknownProcedure,

    /// <summary>No candidate has that id, and the upload does not tell who applies.</summary>
    UnknownCandidate,

    /// <summary>The upload tells who applies, but a name, an address or another item is wrong or missing.</summary>
    InvalidMetadata,

    /// <summary>An application before the vacancy opened, or before it opened to that track.</summary>
    NotYetOpen,

    /// <summary>An application after the vacancy closed.</summary>
    TooLate,

    /// <summary>A new CV of a candidate who has the final answer or withdrew.</summary>
    CandidateFinished,

    /// <summary>The file cannot be a CV.</summary>
    InvalidCv,
}
