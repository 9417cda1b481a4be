using FsCheck;
using FsCheck.Fluent;
using Recruitment.Files;
using Recruitment.Records;
using Recruitment.Tests.Applicants;
using Recruitment.Tests.Architecture;

namespace Recruitment.Tests.Files;

/// <summary>What holds for every file name and every content.</summary>
public sealed class CvRulesProperties
{
    [Fact]
    public void Any_name_is_refused_with_a_sentence_or_is_accepted_for_what_the_content_is()
    {
        var pdf = BinaryData.FromBytes(SampleCv.Pdf());
        Prop.ForAll<string?>(raw =>
            {
                var check = CvRules.Check(raw ?? "", pdf);
                return check.Fault is { } fault
                    ? CvErrorTexts.For(fault).Length > 0 && check.Kind is null
                    : check.Kind == CvKind.Pdf && NameRules.IsReadable(raw ?? "");
            })
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Any_content_is_judged_without_a_fault_of_our_own()
    {
        Prop.ForAll<byte[]>(content =>
            {
                foreach (var start in new[] { ""u8.ToArray(), "%PDF-"u8.ToArray(), "PK\u0003\u0004"u8.ToArray() })
                {
                    byte[] file = [.. start, .. content];
                    Assert.NotNull(CvRules.Check("cv.pdf", BinaryData.FromBytes(file)).Fault);
                }
            })
            .QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("password.pdf")]
    [InlineData("owner-password.pdf")]
    [InlineData("word-online.docx")]
    public void Any_change_to_a_real_file_is_judged_without_a_fault_of_our_own(string name)
    {
        var real = File.ReadAllBytes(Repository.PathOf($"Functions.Tests/Unit/Files/Samples/{name}"));
        Prop.ForAll<PositiveInt, byte[]>(
                (place, patch) =>
                {
                    var at = place.Get * 31 % real.Length;
                    byte[] file = [.. real[..at], .. patch, .. real[Math.Min(real.Length, at + patch.Length)..]];
                    var check = CvRules.Check(name, BinaryData.FromBytes(file));
                    return check.Kind is null != check.Fault is null;
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
    }

    [Fact]
    public void Whatever_blank_stands_around_a_pdf_it_is_one()
    {
        var pdf = SampleCv.Pdf();
        Prop.ForAll<NonNegativeInt, NonNegativeInt>(
                (before, after) =>
                {
                    byte[] blanks = [0, (byte)'\t', (byte)'\n', (byte)'\r', (byte)' '];
                    var start = Enumerable.Range(0, before.Get % 1025).Select(i => blanks[i % blanks.Length]);
                    var end = Enumerable
                        .Range(0, after.Get * 7 % 5000)
                        .Select(i => blanks[(i + before.Get) % blanks.Length]);
                    return CvRules.Check("cv.pdf", BinaryData.FromBytes([.. start, .. pdf, .. end])).Kind == CvKind.Pdf;
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
    }

    [Fact]
    public void A_blob_name_is_made_of_ids_only()
    {
        var name = FileStore.NameOf(ProcedureId.New(), CandidateId.New(), Identifier.New(), CvKind.Docx);
        Assert.Matches("^[a-z0-9]{16}/[a-z0-9]{16}/[a-z0-9]{16}\\.docx$", name);
    }
}
