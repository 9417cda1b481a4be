namespace Recruitment.Files;

/// <summary>Why a file is refused as a CV.</summary>
public enum CvError
{
    /// <summary>No file was chosen.</summary>
    Missing,
    Empty,

    /// <summary>Larger than <see cref="CvRules.MaxBytes"/>.</summary>
    TooLarge,

    /// <summary>The name ends in something else than <c>.pdf</c> or <c>.docx</c>.</summary>
    WrongType,

    /// <summary>The name says PDF or DOCX, the content does not.</summary>
    WrongContent,

    /// <summary>A DOCX with macros, which could do harm to whoever opens it.</summary>
    Macros,

    /// <summary>A PDF that does more than be read: a script, a program that it starts, another file in it.</summary>
    ActivePdf,

    /// <summary>A DOCX with other files in it, or that fetches something from elsewhere.</summary>
    ActiveDocx,

    /// <summary>The scanner knows it as harmful.</summary>
    Infected,

    /// <summary>The scanner does not answer.</summary>
    Unscanned,

    /// <summary>A file that begins as it should and ends too early.</summary>
    Damaged,

    /// <summary>A photograph as only some phones can show it.</summary>
    Heic,

    /// <summary>It asks for a password, which the committee does not have.</summary>
    Protected,

    /// <summary>The name holds a path, such as <c>../../x</c>.</summary>
    NameIsPath,

    /// <summary>The name holds characters that cannot be shown.</summary>
    NameUnreadable,
    NameTooLong,
}
