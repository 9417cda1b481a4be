namespace Recruitment.Tests.Applicants;

/// <summary>An application as a browser posts it.</summary>
internal sealed record ApplicationPost
{
    public string Name { get; init; } = "Anna Bakker";
    public string Email { get; init; } = "anna@kandidaat.example";
    public string Phone { get; init; } = "06 12345678";
    public string Motivation { get; init; } = "Omdat ik dit werk al jaren doe.";
    public string Track { get; init; } = "external";
    public string PriorityGroup { get; init; } = "";
    public bool Consent { get; init; }

    /// <summary>Null: no file was chosen.</summary>
    public byte[]? Cv { get; init; } = SampleCv.Pdf();
    public string CvName { get; init; } = "CV Anna Bakker.pdf";

    public MultipartFormDataContent ToContent()
    {
        var content = new MultipartFormDataContent
        {
            { new StringContent(Name), "name" },
            { new StringContent(Email), "email" },
            { new StringContent(Phone), "phone" },
            { new StringContent(Motivation), "motivation" },
            { new StringContent(Track), "track" },
            { new StringContent(PriorityGroup), "priorityGroup" },
            // What the template asks of everybody; other vacancies pass it over.
            { new StringContent("Ja"), "answer-aanwezigheid" },
            { new StringContent("Ja"), "answer-inwerken" },
        };
        if (Track == "internal")
        {
            content.Add(new StringContent("Sectie Nederlands"), "section");
            content.Add(new StringContent("permanent"), "contract");
        }

        if (Consent)
        {
            content.Add(new StringContent("true"), "consentRetention");
        }

        if (Cv is not null)
        {
            content.Add(new ByteArrayContent(Cv), "cv", CvName);
        }

        return content;
    }
}
