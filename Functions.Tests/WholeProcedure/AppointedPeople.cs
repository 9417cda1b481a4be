using System.Net;
using System.Net.Http.Headers;
using Recruitment.Demo.Play;
using Recruitment.Stages.Checks;
using Recruitment.Stages.Handover;
using Recruitment.Stages.TermEnd;
using Recruitment.Tests.Candidates;

namespace Recruitment.Tests.WholeProcedure;

/// <summary>What people do with the mails around an appointment: at once, each by the link in the mail.</summary>
internal sealed class AppointedPeople(HttpClient http)
{
    public async Task ReactAsync(ReceivedMail mail)
    {
        switch (mail.Kind)
        {
            case nameof(DocumentsAskedMail):
                await PostAsync(mail, Documents());
                break;
            case nameof(ChecksAskedMail):
                await PostAsync(mail, Fields((CheckLink.AnswerField, CheckLink.Confirm)));
                break;
            case nameof(HandoverReminderMail) when !mail.To.StartsWith("petra"):
                await PostAsync(
                    mail,
                    Fields((HandoverLink.DoneField, "0"), (HandoverLink.DoneField, "1"))
                );
                break;
            case nameof(TermAskedMail):
                await PostAsync(mail, Fields((TermEndFields.ChoiceField, TermEndFields.End)));
                break;
        }
    }

    private async Task PostAsync(ReceivedMail mail, HttpContent content)
    {
        var link = mail.Links.First(l =>
            l.AbsolutePath.StartsWith("/l/", StringComparison.Ordinal)
        );
        using var answer = await http.PostAsync(link, content);
        Assert.True(
            answer.StatusCode == HttpStatusCode.OK,
            $"{mail.Kind}: {answer.StatusCode} {await answer.Content.ReadAsStringAsync()}"
        );
    }

    private static FormUrlEncodedContent Fields(params (string Name, string Value)[] fields) =>
        new(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));

    private static MultipartFormDataContent Documents() =>
        new()
        {
            { Pdf("VOG"), DocumentsLink.FieldOf(DocumentKind.Vog), "vog.pdf" },
            { Pdf("Diploma"), DocumentsLink.FieldOf(DocumentKind.Qualification), "diploma.pdf" },
            { new StringContent("2027-01-11"), DocumentsLink.IssuedField },
        };

    private static ByteArrayContent Pdf(string text)
    {
        var file = new ByteArrayContent(SampleCv.Pdf(text));
        file.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
        return file;
    }
}
