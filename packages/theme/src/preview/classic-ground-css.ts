/** What the classic page looks like before its classes are dressed: an approximation. */
export const classicGroundCss = `\
* {
  box-sizing: border-box;
}
html {
  font-size: 10px;
}
body {
  margin: 0;
  background: #fff;
  color: #333;
  font: 14px/1.42857 'Helvetica Neue', Helvetica, Arial, sans-serif;
}
a {
  color: #337ab7;
  text-decoration: none;
}
a:hover {
  text-decoration: underline;
}
button,
input {
  margin: 0;
  font: inherit;
}
.dialog {
  margin: 10px;
}
.box {
  overflow: hidden;
  border: 1px solid rgb(0 0 0 / 0.2);
  border-radius: 6px;
  box-shadow: 0 3px 9px rgb(0 0 0 / 0.5);
}
.banner-customizable {
  display: flex;
  justify-content: center;
  min-height: 60px;
}
.logo-customizable {
  object-fit: contain;
}
.columns {
  padding: 15px 20px 20px;
}
.or,
.between {
  margin: 12px 0 4px;
  color: #777;
  text-align: center;
}
.label-customizable {
  display: inline-block;
  max-width: 100%;
  margin: 8px 0 5px;
}
.input {
  display: block;
  padding: 6px 12px;
  border-radius: 4px;
  box-shadow: inset 0 1px 1px rgb(0 0 0 / 0.075);
}
.input::placeholder {
  color: #999;
  opacity: 1;
}
.button {
  padding: 6px 12px;
  border: 1px solid transparent;
  border-radius: 4px;
  line-height: 1.42857;
  white-space: nowrap;
  cursor: pointer;
}
.submitButton-customizable {
  border-color: #2e6da4;
}
.socialButton-customizable {
  display: flex;
  gap: 10px;
  align-items: center;
  overflow: hidden;
  border-color: #ccc;
  background-color: #fff;
  color: #333;
}
.mark {
  display: grid;
  place-items: center;
  flex: none;
  width: 34px;
  height: 100%;
  border-right: 1px solid rgb(128 128 128 / 0.35);
  font-weight: bold;
}
.legalText-customizable {
  display: block;
  text-align: center;
}
.forgot {
  display: inline-block;
  margin-top: 8px;
}
p.redirect-customizable {
  margin: 6px 0 0;
}
.errorMessage-customizable {
  margin: 0 0 8px;
}
.check {
  margin: 4px 0 0;
  font-size: 13px;
}
@media (min-width: 768px) {
  .dialog {
    width: 400px;
    margin: 40px auto;
  }
  .dialog.wide {
    width: 640px;
  }
  .box {
    box-shadow: 0 5px 15px rgb(0 0 0 / 0.5);
  }
  .wide .columns {
    display: flex;
    gap: 20px;
  }
  .wide .column {
    flex: 1;
    min-width: 0;
  }
  .wide .or {
    display: flex;
    flex-direction: column;
    gap: 8px;
    align-items: center;
    margin: 10px 0;
  }
  .wide .or::before,
  .wide .or::after {
    content: '';
    flex: 1;
    border-left: 1px solid #ddd;
  }
}
`
